#!/usr/bin/env node
// `npm run clients`: what clients of the API are configured with, written to dist/clients. From schema/schema.graphql, or
// `-- --from http://127.0.0.1:4000/graphql` for a service whose packages bring fact types of their own; `--to` another folder.
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  introspectionFromSchema,
  isInterfaceType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The schema as the repository has it. */
export function committedSchema() {
  return buildSchema(readFileSync(join(root, "schema/schema.graphql"), "utf8"));
}

/** For `new InMemoryCache({ possibleTypes })`: the object types of every interface. */
export function possibleTypes(schema = committedSchema()) {
  const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType);
  return Object.fromEntries(
    interfaces.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
}

/** For `cacheExchange({ schema })`, and for whatever wants to know the schema as JSON. */
export function introspection(schema = committedSchema()) {
  return introspectionFromSchema(schema, { descriptions: false });
}

async function schemaOf(url) {
  const body = JSON.stringify({ query: getIntrospectionQuery({ specifiedByUrl: true }) });
  try {
    const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    const { data, errors } = await response.json();
    if (errors) throw new Error(errors.map(({ message }) => message).join(" "));
    return buildClientSchema(data);
  } catch (error) {
    throw new Error(`${url} did not give its schema: ${error.cause?.message ?? error.message}`);
  }
}

async function main() {
  const options = { from: { type: "string" }, to: { type: "string", default: join(root, "dist/clients") } };
  const { from, to } = parseArgs({ options }).values;
  const schema = lexicographicSortSchema(from === undefined ? committedSchema() : await schemaOf(from));
  const files = {
    "possible-types.json": `${JSON.stringify(possibleTypes(schema), null, 2)}\n`,
    "schema.json": `${JSON.stringify(introspection(schema))}\n`,
    "schema.graphql":
      from === undefined ? readFileSync(join(root, "schema/schema.graphql")) : `${printSchema(schema)}\n`,
  };
  mkdirSync(to, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(to, name), content);
    console.log(`${relative(process.cwd(), join(to, name))} is written.`);
  }
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  try {
    await main();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
