import type { FactVersion } from "../../src/domain/fact.js";
import { plainEdges } from "../graph/views/edges.js";
import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith, walked } from "./service.js";
import { type Days, ENTITIES, edges, isInside, VERSIONS } from "./shipped-data.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

const VIEWS: { name: string; view: string; days: Days }[] = [
  {
    name: "on the day of the article",
    view: 'asOf(valid: "2021-07-25", known: "2021-07-25")',
    days: { first: "2021-07-25", last: "2021-07-25", known: "2021-07-25" },
  },
  {
    name: "in the year before",
    view: 'asOf(valid: "2020", known: "2021-07-25")',
    days: { first: "2020-01-01", last: "2020-12-31", known: "2021-07-25" },
  },
  {
    name: "of all time",
    view: 'asOf(valid: "../..", known: "2021-07-25")',
    days: { first: "0000-01-01", last: "9999-12-31", known: "2021-07-25" },
  },
  {
    name: "as known the day before",
    view: 'asOf(valid: "2021-07-25", known: "2021-07-24")',
    days: { first: "2021-07-25", last: "2021-07-25", known: "2021-07-24" },
  },
];

const isKnown = ({ knownFrom, knownTo }: FactVersion, { known }: Days) => knownFrom <= known && known < knownTo;
const newestFirst = (versions: readonly FactVersion[]) =>
  [...versions]
    .sort((one, other) => {
      const [a, b] = [one, other].map(({ time, key }) => `${time.presence.fromEarliest} ${key}`) as [string, string];
      return a > b ? -1 : 1;
    })
    .map(({ key }) => key);

/** What a list of facts must hold in a view: its keys, how many they are, and how many more are known at other dates. */
function listed(versions: readonly FactVersion[], days: Days) {
  const known = versions.filter((one) => isKnown(one, days));
  const inside = known.filter((one) => isInside(one, days));
  return { keys: newestFirst(inside), totalCount: inside.length, outsideView: known.length - inside.length };
}

const LIST = "totalCount outsideView nodes { key }";
const found = ({ nodes, ...counts }: Data) => ({ keys: nodes.map(({ key }: Data) => key), ...counts });

const COMPANIES = [...ENTITIES.values()].filter(({ kind }) => kind === "COMPANY").map(({ key }) => key);

describe.each(VIEWS)("$name", ({ view, days }) => {
  test("the facts of each company are listed, and counted inside the view and outside it", async () => {
    for (const key of COMPANIES) {
      const { asOf } = await service.ask(
        `{ ${view} { company(id: "${key}") { facts(first: 100) { ${LIST} } relationships(first: 100) { ${LIST} } } } }`,
      );
      const own = VERSIONS.filter(({ participants }) => participants.some(({ entity }) => entity === key));
      const ends = VERSIONS.flatMap((version) =>
        plainEdges(version).flatMap(({ from, to }) => (from.entity === key || to.entity === key ? [version] : [])),
      );
      expect([key, found(asOf.company.facts)]).toEqual([key, listed(own, days)]);
      expect([key, found(asOf.company.relationships)]).toEqual([key, listed(ends, days)]);
    }
  });

  test("the facts of the graph and of each type are counted as they are listed", async () => {
    const page = `edges { cursor node { key } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
    const query = `query ($after: Cursor) { ${view} { facts(first: 30, after: $after) { ${page} } } }`;
    const all = await walked(async (after) => (await service.ask(query, { after })).asOf.facts);
    const { asOf } = await service.ask(
      `{ ${view} { facts { totalCount outsideView } statistics { documents facts { type total } } documents { totalCount } } }`,
    );
    const expected = listed(VERSIONS, days);
    expect({ keys: all.map(({ key }) => key), ...asOf.facts }).toEqual(expected);
    const totals: { [type: string]: number } = {};
    for (const { type, key } of VERSIONS) if (expected.keys.includes(key)) totals[type] = (totals[type] ?? 0) + 1;
    const counted = asOf.statistics.facts.map(({ type, total }: Data) => [type, total]);
    expect(Object.fromEntries(counted)).toEqual(totals);
    expect(asOf.documents.totalCount).toBe(asOf.statistics.documents);
  });

  test("the switches of a company are counted with and without those of its units", async () => {
    let more = 0;
    for (const role of ["customer", "from", "to"] as const)
      for (const key of COMPANIES) {
        const { asOf } = await service.ask(
          `{ ${view} { alone: switches(${role}: "${key}", first: 50) { ${LIST} } units: switches(${role}: "${key}", includeUnits: true, first: 50) { ${LIST} } } }`,
        );
        const of = (keys: ReadonlySet<string>) =>
          listed(
            VERSIONS.filter(
              ({ type, participants }) =>
                type === "SWITCHED_PROVIDER" && participants.some((one) => one.role === role && keys.has(one.entity)),
            ),
            days,
          );
        const [alone, units] = [of(new Set([key])), of(withUnits(key, days))];
        expect([role, key, found(asOf.alone), found(asOf.units)]).toEqual([role, key, alone, units]);
        more += units.totalCount - alone.totalCount;
      }
    // What is looked at is worth it: where the article is known, somebody's unit has switched or was left.
    expect(more > 0).toBe(days.known === "2021-07-25");
  });
});

/** An entity, its units, and theirs, as of a view. */
function withUnits(key: string, days: Days): ReadonlySet<string> {
  const units = new Set([key]);
  // A set may grow while it is gone through, and what is added is gone through too.
  for (const whole of units)
    for (const { source, target } of edges(["UNIT_OF"], days)) if (target === whole) units.add(source);
  return units;
}
