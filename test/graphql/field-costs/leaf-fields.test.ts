import { type GraphQLObjectType, getNamedType, isInterfaceType, isLeafType, isObjectType } from "graphql";
import { type Data, type Service, STARTUP, serviceWith } from "../service.js";
import { FULL, MANY } from "./full-package.js";
import { PLACES } from "./places.js";

/** Fields of which this package says nothing; other suites ask them of packages that do. */
const UNSAID: readonly string[] = [
  ...["summary", "url", "note", "mergedFrom", "language", "title", "licence", "sha256", "anchor", "quote"],
  ...["service", "unit", "currency", "basis"],
];

let service: Service;
beforeAll(async () => {
  service = await serviceWith([FULL]);
}, STARTUP);
afterAll(() => service?.close());

/** The fields of a type that give a value at once: no object, and nothing has to be said to ask for them. */
function leafFieldsOf(name: string): string[] {
  const type = service.schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`The schema has no type ${name} with fields.`);
  return Object.values((type as GraphQLObjectType).getFields())
    .filter(({ type: given }) => isLeafType(getNamedType(given)))
    .map((field) => field.name);
}

/** Every object below an answer. */
function* objectsIn(value: Data): Generator<Data> {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value)) yield value;
  for (const one of Object.values(value)) yield* objectsIn(one);
}

test.each(Object.keys(PLACES))("every field of %s that gives a value has one to give, and none fails", async (type) => {
  const fields = leafFieldsOf(type);
  const aliased = fields.map((field) => `_${field}: ${field}`).join(" ");
  const place = (PLACES[type] ?? "").replace("#", `_is: __typename ${aliased}`).replaceAll("$n", String(MANY));
  const answered = await service.ask(`{ asOf(valid: "2021-07-25", known: "2021-07-25") { ${place} } }`);
  const found = [...objectsIn(answered)].filter((one) => "_is" in one);
  expect(found.length).toBeGreaterThan(0);
  const empty = fields.filter((field) => found.every((one) => one[`_${field}`] === null));
  expect(empty.filter((field) => !UNSAID.includes(field))).toEqual([]);
});
