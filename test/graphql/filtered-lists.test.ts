import fc from "fast-check";
import { CUSTOMER_KINDS, PROVIDER_KINDS } from "../../src/domain/kinds.js";
import type { EntityFilter } from "../../src/graph/lists/entity-lists.js";
import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";
import { type Days, ENTITIES, edges, expectedKeys, type Known, VERSIONS } from "./shipped-data.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

const all = [...ENTITIES.values()];

/** Views: the day of the article, the day before, a month, all time, and long after. */
const anyDays: fc.Arbitrary<Days> = fc.constantFrom(
  { first: "2021-07-25", last: "2021-07-25", known: "2021-07-25" },
  { first: "2021-07-25", last: "2021-07-25", known: "2021-07-24" },
  { first: "2021-06-01", last: "2021-06-30", known: "2021-07-25" },
  { first: "0000-01-01", last: "9999-12-31", known: "2021-07-25" },
  { first: "2019-12-31", last: "2019-12-31", known: "2023-01-01" },
  { first: "2026-07-01", last: "2026-07-01", known: "2026-07-01" },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 2) => fc.option(arbitrary, { nil: undefined, freq });
const anyKey = fc.constantFrom(...all.map(({ key }) => key));
const anyName = fc.constantFrom(...all.flatMap(({ names }) => names.map(({ text }) => text)));

/** Filters that often find something: beginnings of real names as people write them, real keys, regions and identifiers. */
const anyFilter: fc.Arbitrary<EntityFilter> = fc.record(
  {
    kinds: maybe(fc.uniqueArray(fc.constantFrom(...new Set(all.map(({ kind }) => kind))), { maxLength: 4 })),
    ids: maybe(fc.uniqueArray(anyKey, { maxLength: 60 }), 1),
    within: maybe(
      fc.constantFrom(
        "world",
        "asia",
        "south-eastern-asia",
        "northern-america",
        "europe",
        "th",
        "us",
        "cn",
        "kr",
        "tokyo",
      ),
    ),
    nameStartsWith: maybe(
      fc
        .tuple(anyName, fc.integer({ min: 1, max: 4 }), fc.boolean())
        .map(([name, length, loud]) => [...name].slice(0, length).join("")[loud ? "toUpperCase" : "toString"]()),
    ),
    identifier: maybe(
      fc.constantFrom(
        ...all.flatMap(({ identifiers }) => Object.entries(identifiers).map(([scheme, value]) => ({ scheme, value }))),
        { scheme: "wikidata", value: "Q0" },
      ),
      1,
    ),
  },
  { requiredKeys: [] },
);

/** The keys of every item of a list, and what it counts, read in two pages. */
async function read(list: string, filter: EntityFilter, days: Days, given: { of?: string; orderBy?: string } = {}) {
  const [declared, argument] =
    given.of !== undefined
      ? [", $of: ID", ", of: $of"]
      : given.orderBy
        ? [", $orderBy: EntityOrder", ", orderBy: $orderBy"]
        : ["", ""];
  const query = /* GraphQL */ `
    query ($valid: EDTF, $known: Date, $filter: EntityFilter, $after: Cursor${declared}) {
      asOf(valid: $valid, known: $known) {
        ${list}(filter: $filter, first: 100, after: $after${argument}) {
          totalCount nodes { key } pageInfo { hasNextPage endCursor }
        }
      }
    }
  `;
  const valid = days.first === "0000-01-01" ? "../.." : `${days.first}/${days.last}`;
  const keys: string[] = [];
  for (let after: string | null = null; ; ) {
    const { asOf } = await service.ask(query, { valid, known: days.known, filter, after, ...given });
    const { nodes, pageInfo, totalCount } = asOf[list];
    keys.push(...nodes.map(({ key }: Data) => key));
    if (!pageInfo.hasNextPage) return { keys, totalCount };
    after = pageInfo.endCursor;
  }
}

/** What a list must hold. */
const listed = (keys: readonly string[]) => ({ keys, totalCount: keys.length });

test("entities that pass any filter in any view are those of the records, and are counted", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(anyFilter, anyDays, fc.constantFrom("NAME", "KEY"), async (filter, days, orderBy) => {
      const expected = expectedKeys(filter, days);
      if (orderBy === "KEY") expected.sort();
      found += expected.length > 0 ? 1 : 0;
      expect(await read("entities", filter, days, { orderBy })).toEqual(listed(expected));
    }),
    { numRuns: 120, seed: 4 },
  );
  expect(found).toBeGreaterThan(30);
}, 120_000);

/** Whether a list of some kinds can hold what a filter asks for. An empty list of kinds asks for nothing, which is no mistake. */
function canHold(kinds: readonly Known["kind"][], { kinds: asked }: EntityFilter): boolean {
  return asked == null || asked.length === 0 || asked.some((kind) => kinds.includes(kind));
}

async function refused(list: string, filter: EntityFilter) {
  const { errors } = await service.answer(`query ($filter: EntityFilter) { ${list}(filter: $filter) { totalCount } }`, {
    filter,
  });
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" }, message: expect.stringContaining("kinds") }]);
}

const LISTS = { companies: "COMPANY", governments: "GOVERNMENT", policies: "POLICY", regions: "REGION" } as const;

test.each(Object.entries(LISTS))(
  "%s that pass any filter are those of the records",
  async (list, kind) => {
    const ofKind = all.filter((one) => one.kind === kind);
    await fc.assert(
      fc.asyncProperty(anyFilter, anyDays, async (filter, days) => {
        if (!canHold([kind], filter)) return refused(list, filter);
        expect(await read(list, filter, days)).toEqual(listed(expectedKeys(filter, days, ofKind)));
      }),
      { numRuns: 30, seed: 4 },
    );
  },
  120_000,
);

/** Who stands on one side of CUSTOMER_OF, and on the other side of `of` when that is given. */
function players(side: "source" | "target", of: string | undefined, days: Days): Known[] {
  const other = side === "source" ? "target" : "source";
  const keys = edges(["CUSTOMER_OF"], days).flatMap((edge) =>
    of === undefined || edge[other] === of ? [edge[side]] : [],
  );
  return [...new Set(keys)].map((key) => ENTITIES.get(key) as Known);
}

const traders = new Set(
  VERSIONS.flatMap(({ type, source, target }) => (type === "CUSTOMER_OF" ? [source, target] : [])).filter(
    (key) => key !== null,
  ),
);

const SIDES = { source: CUSTOMER_KINDS, target: PROVIDER_KINDS };

test.each([
  ["customers", "source"],
  ["providers", "target"],
] as const)(
  "%s, of anybody and of one, that pass any filter are those of the facts",
  async (list, side) => {
    let found = 0;
    const anyOf = maybe(fc.constantFrom(...traders, "seoul"), 1);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constant({}), anyFilter), anyDays, anyOf, async (filter, days, of) => {
        if (!canHold(SIDES[side], filter)) return refused(list, filter);
        const expected = expectedKeys(filter, days, players(side, of, days));
        found += expected.length > 0 ? 1 : 0;
        expect(await read(list, filter, days, of === undefined ? {} : { of })).toEqual(listed(expected));
      }),
      { numRuns: 100, seed: 4 },
    );
    expect(found).toBeGreaterThan(20);
  },
  120_000,
);
