import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
} from "graphql";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { buildSchema } from "../../src/graphql/schema.js";

/** The contract of the API. It is no part of the repository. */
const SKETCH = fileURLToPath(new URL("../../../shared/schema-sketch.graphql", import.meta.url));

/** The types of the schema are generated from the catalogue, of which the sketch shows a few. */
const GENERATED = ["FactType", "Measure"];

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildSchema(shippedCatalogue());
});

if (existsSync(SKETCH)) {
  const sketch = parse(readFileSync(SKETCH, "utf8"));

  test("the schema has every type, field, argument and value of the contract", () => {
    expect([...differences(sketch)]).toEqual([]);
  });
} else {
  test(`the contract is not tested: there is no ${SKETCH}`, () => {
    console.warn(`There is no ${SKETCH}, so that the schema was not compared with it.`);
  });
}

/** What the sketch has and the schema lacks, or has otherwise. */
function* differences(sketch: DocumentNode): Generator<string> {
  for (const definition of sketch.definitions) {
    if (!("name" in definition) || !definition.name || definition.kind === Kind.SCALAR_TYPE_DEFINITION) continue;
    const name = definition.name.value;
    const type = schema.getType(name);
    if (!type) yield name;
    else if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
      const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
      for (const value of definition.values ?? [])
        if (!values.includes(value.name.value) && !GENERATED.includes(name)) yield `${name}.${value.name.value}`;
    } else if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      const fields = isInputObjectType(type) ? type.getFields() : {};
      for (const field of definition.fields ?? []) {
        const own = fields[field.name.value];
        if (String(own?.type) !== print(field.type)) yield `${name}.${field.name.value}: ${own?.type}`;
      }
    } else if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().map(String) : [];
      for (const one of definition.interfaces ?? [])
        if (!interfaces.includes(one.name.value)) yield `${name} implements ${one.name.value}`;
      for (const field of definition.fields ?? []) yield* fieldDifferences(name, field);
    }
  }
}

function* fieldDifferences(name: string, field: FieldDefinitionNode): Generator<string> {
  const type = schema.getType(name);
  const own = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
  // Query has every field of View.
  const path = `${name === "View" ? "Query" : name}.${field.name.value}`;
  if (!own) {
    yield path;
    return;
  }
  if (String(own.type) !== print(field.type)) yield `${path}: ${own.type}, not ${print(field.type)}`;
  for (const arg of field.arguments ?? []) {
    const found = own.args.find((one) => one.name === arg.name.value);
    if (String(found?.type) !== print(arg.type))
      yield `${path}(${arg.name.value}: ${found?.type}), not ${print(arg.type)}`;
  }
}
