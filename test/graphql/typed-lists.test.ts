import { ENTITY_KINDS } from "../../src/domain/kinds.js";
import type { EntityRecord } from "../../src/domain/records.js";
import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith, walked } from "./service.js";
import { ENTITIES, expectedKeys } from "./shipped-data.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

const DAYS = { first: "2021-07-25", last: "2021-07-25", known: "2021-07-25" };
const PAGE = "edges { cursor node { key __typename } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

/** Every item of a list, read in pages of a size, at the root or in a view. */
function all(list: string, given: string, size: number, view = ""): Promise<Data[]> {
  return walked(async (after) => {
    const field = `${list}(${given} first: ${size}, after: $after) { ${PAGE} }`;
    const query = `query ($after: Cursor) { ${view === "" ? field : `asOf(${view}) { ${field} }`} }`;
    const data = await service.ask(query, { after });
    return (data.asOf ?? data)[list];
  });
}
const keys = (nodes: readonly Data[]) => nodes.map(({ key }) => key);

const KINDS = [...new Set([...ENTITIES.values()].map(({ kind }) => kind))];
const LISTS: { list: string; kind: NonNullable<EntityRecord["kind"]> }[] = [
  { list: "companies", kind: "COMPANY" },
  { list: "governments", kind: "GOVERNMENT" },
  { list: "policies", kind: "POLICY" },
  { list: "regions", kind: "REGION" },
];

test("the shipped data has entities of every kind", () => {
  expect(KINDS.sort()).toEqual([...ENTITY_KINDS].sort());
});

test.each(LISTS)(
  "$list lists each $kind once, by name, in pages of any size, and counts them",
  async ({ list, kind }) => {
    const expected = expectedKeys({ kinds: [kind] }, DAYS);
    expect(expected.length).toBeGreaterThan(2);
    for (const size of [3, 40, 100]) expect(keys(await all(list, "", size))).toEqual(expected);
    const counted = await service.ask(`{ ${list} { totalCount } asOf(valid: "../..") { ${list} { totalCount } } }`);
    expect([counted[list].totalCount, counted.asOf[list].totalCount]).toEqual([expected.length, expected.length]);
  },
);

test.each(KINDS)("entities of the kind %s are listed by name and by key, and are of its type", async (kind) => {
  const expected = expectedKeys({ kinds: [kind] }, DAYS);
  const given = `filter: { kinds: [${kind}] },`;
  const byName = await all("entities", given, 23, 'valid: "2021-07-25"');
  expect(keys(byName)).toEqual(expected);
  expect(new Set(byName.map(({ __typename }) => __typename.toUpperCase()))).toEqual(new Set([kind]));
  expect(keys(await all("entities", `${given} orderBy: KEY,`, 23))).toEqual([...expected].sort());
  // A page that holds exactly what is left says that it is the last.
  const last = Math.min(expected.length, 100);
  const { entities } = await service.ask(
    `{ entities(${given} first: ${last}) { totalCount pageInfo { hasNextPage } } }`,
  );
  expect(entities).toEqual({ totalCount: expected.length, pageInfo: { hasNextPage: expected.length > last } });
});

test.each(["NAME", "KEY"])("all entities by %s come once each, and their number is their count", async (order) => {
  const expected = expectedKeys({}, DAYS);
  if (order === "KEY") expected.sort();
  for (const size of [17, 100]) expect(keys(await all("entities", `orderBy: ${order},`, size))).toEqual(expected);
  const { entities } = await service.ask(`{ entities(orderBy: ${order}, first: 0) { totalCount nodes { key } } }`);
  expect(entities).toEqual({ totalCount: expected.length, nodes: [] });
});

test("a cursor of one order is refused by the other", async () => {
  const { entities } = await service.ask("{ entities(first: 1, orderBy: KEY) { pageInfo { endCursor } } }");
  const { errors } = await service.answer(
    "query ($after: Cursor) { entities(after: $after) { totalCount nodes { key } } }",
    {
      after: entities.pageInfo.endCursor,
    },
  );
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test("a list of one kind that is asked for other kinds only is refused, and for no kind empty", async () => {
  const data = await service.ask(`{
    none: companies(filter: { kinds: [] }) { totalCount nodes { key } }
    both: companies(filter: { kinds: [REGION, COMPANY] }, first: 100) { nodes { key } }
  }`);
  expect(data.none).toEqual({ totalCount: 0, nodes: [] });
  expect(keys(data.both.nodes)).toEqual(expectedKeys({ kinds: ["COMPANY"] }, DAYS));
  for (const [list, possible] of [
    ["companies", "COMPANY"],
    ["customers", "COMPANY, GOVERNMENT, GROUP, PRODUCT"],
    ["providers", "COMPANY, GOVERNMENT, GROUP"],
  ]) {
    const { errors } = await service.answer(`{ ${list}(filter: { kinds: [REGION, PERSON] }) { totalCount } }`);
    expect(errors.map(({ message }) => message)).toEqual([
      `Argument "kinds" must be kinds that this list can hold, which are ${possible}, not ["REGION","PERSON"].`,
    ]);
  }
});

test("documents are listed once each, the latest first, and counted", async () => {
  const { length } = await all("documents", "", 100);
  const pages = await all("documents", "", 1);
  expect(new Set(keys(pages)).size).toBe(length);
  const { documents } = await service.ask("{ documents { totalCount nodes { key publishedOn } } }");
  expect(documents.totalCount).toBe(length);
  const sorts = documents.nodes.map(({ key, publishedOn }: Data) => `${publishedOn} ${key}`);
  expect(sorts).toEqual([...sorts].sort().reverse());
  expect(keys(pages)).toContain("doc:g-enews-20210725");
});
