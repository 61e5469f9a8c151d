import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from "graphql";
import { TEST_ENGINE } from "../../databases.js";
import { estimateOf } from "../estimate-of.js";
import { type Service, STARTUP, serviceWith } from "../service.js";
import type { FieldCost } from "./field-cost.js";
import { ENTITY_FIELDS } from "./fields-of-entities.js";
import { FACT_FIELDS } from "./fields-of-facts.js";
import { VIEW_FIELDS } from "./fields-of-views.js";
import { FULL, MANY } from "./full-package.js";
import { PLACES } from "./places.js";

const COSTS = [...VIEW_FIELDS, ...ENTITY_FIELDS, ...FACT_FIELDS];
const VIEW = 'asOf(valid: "2021-07-25", known: "2021-07-25")';

/** Sizes of a page that is not full. How many rows there are decides in our code and not in a database: one asks them all. */
const FEWER = TEST_ENGINE === "grafeo" ? [1, 7] : [1];

/** Totals that take more than one statement: that of a search looks for all hits, as its page does. */
const TOTALS: { readonly [field: string]: number } = { "View.search": 2, "View.searchFacts": 3 };

let service: Service;
beforeAll(async () => {
  service = await serviceWith([FULL]);
}, STARTUP);
afterAll(() => service?.close());

/** A selection at a place as an operation, with pages of a size. */
function operationOf(place: string, selection: string, size: number, root: string): string {
  const ids = Array.from({ length: size }, (_, nth) => `company-${String(nth).padStart(2, "0")}`);
  const asked = place.replace("#", () => selection).replaceAll("$n", String(size)) || "__typename";
  const body = root === "" ? asked : `${root} { ${asked} }`;
  return `{ ${body.replace("$ids", JSON.stringify(ids))} }`;
}

/** What was asked, with the statements behind it: the sizes of what is no page are one question, and places one for many fields. */
const taken = new Map<string, readonly string[]>();

/** The statements behind it. The service remembers nothing, so that asking again would take the same ones. */
async function behind(place: string, selection: string, size: number, root = VIEW): Promise<readonly string[]> {
  const operation = operationOf(place, selection, size, root);
  const known = taken.get(operation);
  if (known) return known;
  const { statements, errors } = await service.answer(operation);
  expect(errors).toEqual([]);
  taken.set(operation, statements);
  return statements;
}

/** What one list has more than another, in order. */
function without(all: readonly string[], some: readonly string[]): string[] {
  const rest = [...some];
  return all
    .filter((one) => {
      const at = rest.indexOf(one);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    })
    .sort();
}

test.each(COSTS.map(([field]) => field))("%s", async (field) => {
  const [, asked, statements, ownPlace] = COSTS.find(([one]) => one === field) as FieldCost;
  const [owner = "", name = ""] = field.split(".");
  const ofRoot = owner === "Query";
  const place = ownPlace ?? (ofRoot ? "#" : (PLACES[owner] ?? `No place has objects of the type ${owner}.`));
  const ask = (selection: string, size: number) => behind(place, selection, size, ofRoot ? "" : VIEW);
  const alone = ["View", "Query"].includes(owner) ? ["ledger"] : await ask("__typename", MANY);

  // As declared for a full page, however much is selected of it; with fewer rows never more.
  const page = asked.replace("#", "nodes { __typename } edges { cursor } pageInfo { endCursor }");
  const full = await ask(page, MANY);
  expect(without(full, alone)).toEqual([...statements].sort());
  expect(without(await ask(asked.replace("#", "nodes { __typename }"), MANY), full)).toEqual([]);
  for (const size of FEWER) expect(without(await ask(page, size), full)).toEqual([]);
  if (owner === "View") expect(without(await behind("#", page, MANY, ""), full)).toEqual([]);

  // And as estimated: where the type and the arguments do not tell, the field declares it.
  const estimated = (selection: string) =>
    estimateOf(service.schema, operationOf(place, selection, MANY, ofRoot ? "" : VIEW)).statements;
  const beside = alone.length > 1 ? estimated("__typename") : 0;
  const pin = beside === 0 && statements.length > 0 ? 1 : 0;
  expect(estimated(page) - beside - pin).toBe(statements.length);

  // One for each count, of all the rows of a page together.
  if (!asked.includes("#")) return;
  const connection = getNamedType(typeNamed(owner).getFields()[name]?.type);
  for (const count of ["totalCount", "outsideView", "undated"])
    if (isObjectType(connection) && connection.getFields()[count])
      expect([count, without(await ask(asked.replace("#", count), MANY), alone).length]).toEqual([
        count,
        TOTALS[field] ?? 1,
      ]);
});

function typeNamed(name: string) {
  const type = service.schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`The schema has no type ${name} with fields.`);
  return type;
}

test("each field that may read the database is in the table", () => {
  const known = new Set(COSTS.map(([field]) => field));
  const missing = Object.values(service.schema.getTypeMap())
    .flatMap(declaredOf)
    .filter((field) => !known.has(field));
  if (missing.length > 0)
    throw new Error(
      `Say in test/graphql/field-costs how many statements these take, and how to ask for them: ${missing.join(", ")}`,
    );
});

/** The fields that a type itself declares, with arguments, or of objects or lists. Those of Query are the ones of View. */
function declaredOf(type: GraphQLNamedType): string[] {
  if (
    !(isObjectType(type) || isInterfaceType(type)) ||
    isIntrospectionType(type) ||
    /(Connection|Edge)$/.test(type.name)
  )
    return [];
  const inherited = type.getInterfaces().flatMap((one) => Object.keys(one.getFields()));
  if (type.name === "Query") inherited.push(...Object.keys(typeNamed("View").getFields()));
  const reading = ({ args, type: given }: GraphQLField<unknown, unknown>) =>
    args.length > 0 || isListType(getNullableType(given)) || isCompositeType(getNamedType(given));
  return Object.values(type.getFields())
    .filter((field) => reading(field) && !inherited.includes(field.name))
    .map((field) => `${type.name}.${field.name}`);
}

test.each([
  ["paths", 6, 'paths(from: "company-00", to: "topic-00", maxHops: $n) { paths { length } }'],
  ["exposure", 6, 'exposure(to: "government-00", maxHops: $n) { nodes { distance } }'],
  ["neighborhood", 3, 'neighborhood(around: ["topic-00", "area-00"], hops: $n) { entities { key } }'],
])("%s take at most two statements for each hop, and at most six others", async (_, most, asked) => {
  for (let hops = 1; hops <= most; hops += 1) {
    const taken = await behind("#", asked, hops);
    const steps = taken.filter((name) => name === "frontier").length;
    expect(steps).toBeLessThanOrEqual(hops);
    if (hops < 3) expect(steps).toBe(hops);
    expect(taken.length).toBeLessThanOrEqual(6 + 2 * hops);
  }
});
