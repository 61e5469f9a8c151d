import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildClientSchema, buildSchema, type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { committedSchema, introspection } from "../../scripts/client-files.mjs";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { buildSchema as schemaOfService } from "../../src/graphql/schema.js";
import { STARTUP } from "../graphql/service.js";
import { type Relata, startRelata } from "./relata.js";

const SCRIPT = fileURLToPath(new URL("../../scripts/client-files.mjs", import.meta.url));

let relata: Relata;
let folder: string;
beforeAll(async () => {
  relata = await startRelata();
  folder = mkdtempSync(join(tmpdir(), "relata-clients-"));
}, STARTUP);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await relata?.close();
});

/** A schema as text, without descriptions. */
const plain = (schema: GraphQLSchema) => printSchema(lexicographicSortSchema(buildClientSchema(introspection(schema))));
const run = (...args: string[]) => promisify(execFile)(process.execPath, [SCRIPT, ...args]);
const read = (...path: string[]) => readFileSync(join(folder, ...path), "utf8");

test("the files for clients are made from the repository or from a running service", async () => {
  await run("--to", join(folder, "repository"));
  await run("--from", relata.url, "--to", join(folder, "service"));
  const expected = { repository: committedSchema(), service: await schemaOfService(shippedCatalogue()) };
  for (const [from, schema] of Object.entries(expected)) {
    expect(readdirSync(join(folder, from)).sort()).toEqual(["possible-types.json", "schema.graphql", "schema.json"]);
    const made = [buildSchema(read(from, "schema.graphql")), buildClientSchema(JSON.parse(read(from, "schema.json")))];
    for (const one of made) expect(plain(one)).toBe(plain(schema));
    const { Customer, ...others } = JSON.parse(read(from, "possible-types.json"));
    expect(Customer).toEqual(["Company", "Government", "Group", "Product"]);
    expect(Object.keys(others)).toEqual(["Entity", "Fact", "Node", "Provider", "Relationship"]);
  }
});

test("a service that does not answer is told in one line", async () => {
  const failed = await run("--from", "http://127.0.0.1:9/graphql", "--to", folder).catch((error) => error);
  expect([failed.code, failed.stderr.trim().split("\n").length]).toEqual([1, 1]);
  expect(failed.stderr).toContain("http://127.0.0.1:9/graphql");
});
