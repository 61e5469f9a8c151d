import { readdirSync, readFileSync } from "node:fs";
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
} from "graphql";
import { ENTITY_KINDS, labelOfKind } from "../../src/domain/kinds.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { printedSchema } from "../../src/graphql/print.js";
import { buildSchema } from "../../src/graphql/schema.js";

let schema: GraphQLSchema;
let types: GraphQLNamedType[];
beforeAll(async () => {
  schema = await buildSchema(shippedCatalogue());
  types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
});

/** What has a description, or should have: every type, and in it every field, argument and value, by its path. */
function* described(type: GraphQLNamedType): Generator<[path: string, description: string | null | undefined]> {
  yield [type.name, type.description];
  if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field.description];
  if (isObjectType(type) || isInterfaceType(type))
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description];
      for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name})`, arg.description];
    }
}

test("the schema breaks no rule of GraphQL", () => {
  expect(validateSchema(schema)).toEqual([]);
});

test("every type, field, argument and value says what it is, in a sentence", () => {
  const all = types.flatMap((type) => [...described(type)]);
  expect(all.length).toBeGreaterThan(400);
  expect(
    all.filter(([, text]) => !/^["`A-Z].*[.:)`]$/s.test(text ?? "")).map(([path, text]) => `${path}: ${text}`),
  ).toEqual([]);
});

test("each kind of entity has a type of its own, and a question by key that gives it", () => {
  const questions = schema.getQueryType()?.getFields() ?? {};
  for (const kind of ENTITY_KINDS)
    expect([kind, String(questions[kind.toLowerCase()]?.type)]).toEqual([kind, labelOfKind(kind)]);
});

test("the schema includes every file of src/graphql that has resolvers", () => {
  const folder = new URL("../../src/graphql/", import.meta.url);
  const text = (file: string) => readFileSync(new URL(file, folder), "utf8");
  const imported = (file: string) =>
    new RegExp(`(from|import) "\\./${file.replace(".ts", ".js")}"`).test(text("schema.ts"));
  const nouns = readdirSync(folder).filter((file) => /^@Resolver\(/m.test(text(file)));
  expect(nouns.length).toBeGreaterThan(20);
  expect(nouns.filter((file) => !imported(file))).toEqual([]);
});

test("the printed schema is the same each time", async () => {
  const first = await printedSchema();
  expect(await printedSchema()).toBe(first);
  expect(first).not.toContain("\r");
  expect(first.endsWith("}\n")).toBe(true);
});

test("View has the fields of Query, with the same types and arguments, but for asOf, node and nodes", () => {
  const shapes = (name: string) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object type.`);
    return Object.values(type.getFields()).map(
      ({ name: field, type: of, args }) =>
        `${field}(${args.map((arg) => `${arg.name}: ${arg.type} = ${JSON.stringify(arg.defaultValue)}`).join(", ")}): ${of}`,
    );
  };
  const questions = shapes("Query").filter((one) => !/^(asOf|nodes?)\(/.test(one));
  expect(shapes("Query").length - questions.length).toBe(3);
  expect(shapes("View").filter((one) => !one.startsWith("id("))).toEqual(questions);
});

const POSSIBLE: [name: string, types: string[]][] = [
  ["Customer", ["Company", "Government", "Group", "Product"]],
  ["Provider", ["Company", "Government", "Group"]],
  ["Entity", ["Company", "Facility", "Government", "Group", "Person", "Policy", "Product", "Region", "Topic"]],
  ["Fact", ["Figure", "Occurrence", "PlainRelationship", "Switch"]],
  ["Relationship", ["PlainRelationship", "Switch"]],
];

test.each(POSSIBLE)("whoever is a %s is one of these", (name, expected) => {
  const type = schema.getType(name);
  if (!isInterfaceType(type)) throw new Error(`${name} is no interface.`);
  expect(schema.getPossibleTypes(type).map(String).sort()).toEqual(expected);
});

test("an object that can be fetched again is an entity, a fact or a document", () => {
  const node = schema.getType("Node");
  if (!isInterfaceType(node)) throw new Error("Node is no interface.");
  const all = [...(POSSIBLE[2]?.[1] ?? []), ...(POSSIBLE[3]?.[1] ?? []), "Document"].sort();
  const possible = schema.getPossibleTypes(node).map(String);
  expect(possible.filter((name) => name !== "View").sort()).toEqual(all);
  for (const type of types)
    if (isObjectType(type) && "id" in type.getFields()) expect(possible.concat("View")).toContain(type.name);
});

test("every connection has edges with cursors, nodes, its place and its total; of facts also what is outside the view", () => {
  const connections = types.filter(isObjectType).filter(({ name }) => name.endsWith("Connection"));
  expect(connections.length).toBeGreaterThan(4);
  for (const type of connections) {
    const what = type.name.replace("Connection", "");
    const fields = Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
    expect(fields).toMatchObject({ edges: `[${what}Edge!]!`, pageInfo: "PageInfo!", totalCount: "Int" });
    expect(fields.nodes).toMatch(/^\[\w+!\]!$/);
    if (["Fact", "Switch", "Figure", "Relationship"].includes(what)) expect(fields.outsideView).toBe("Int");
  }
});

test("the fact types and measures of the API are the entries of the catalogue", () => {
  const values = (name: string) => {
    const type = schema.getType(name);
    return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  };
  const { entries } = shippedCatalogue();
  expect(values("FactType")).toEqual(entries.map(({ type }) => type));
  expect(values("Measure")).toEqual(
    entries.filter(({ temporality }) => temporality === "FIGURE").map(({ type }) => type),
  );
});
