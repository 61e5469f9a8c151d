import fc from "fast-check";
import { MODALITIES, PHASES, STANDINGS } from "../../../src/domain/records.js";
import { earlier, later } from "../../../src/domain/time/day.js";
import type { View } from "../../../src/domain/view.js";
import type { FactFilter } from "../../../src/graph/facts/fact-filter.js";
import type { RelationshipFilter } from "../../../src/graph/facts/relationships.js";
import type { Connection } from "../../../src/graph/reading/connection.js";
import { catalogue } from "./edges.js";
import { DOCUMENTS } from "./graph.js";
import { KEYS, KINDS, PUBLISHERS, SAYERS } from "./shapes.js";

const day = fc.constantFrom(
  ...["0000-01-01", "2018-12-31", "2020-12-31", "2021-02-09", "2021-02-10", "2021-04-30", "2021-05-19"],
  ...["2021-05-20", "2021-05-21", "2021-06-15", "2021-07-01", "2021-09-01", "2022-01-01", "2026-07-01", "9999-12-31"],
);

/** Single days, intervals, and all time; known before anything was published, on the days of changes and between them. */
export const anyView: fc.Arbitrary<View> = fc
  .record({
    days: fc.oneof(
      { weight: 4, arbitrary: day.map((one) => ({ first: one, last: one })) },
      { weight: 3, arbitrary: fc.tuple(day, day).map(([a, b]) => ({ first: earlier(a, b), last: later(a, b) })) },
      { weight: 2, arbitrary: fc.constant({ first: "0000-01-01", last: "9999-12-31" }) },
    ),
    known: day,
    revision: fc.constantFrom(0, 1, 2, 2, 2),
  })
  .map(({ days, ...rest }) => ({ ...days, ...rest, pinned: true, root: false }));

/** The same of a graph in which something is, and often of many days, seen when most is known: for what leads from fact to fact. */
export const anyWideView = fc.oneof(
  anyView.filter(({ revision }) => revision > 0),
  fc
    .record({ days: fc.tuple(day, day), revision: fc.constantFrom(1, 2) })
    .map(({ days: [one, other], revision }): View => {
      const span = { first: earlier(one, other), last: later(one, other) };
      return { ...span, known: "2026-07-01", revision, pinned: true, root: false };
    }),
);

/** Everything that is ever published, at any time. */
export const ALL_TIME = { first: "0000-01-01", last: "9999-12-31", known: "9999-12-31", pinned: true, root: false };

/** Intervals that begin and end on the very days on which dates do, or on the next ones. */
export const anyDuring = fc
  .uniqueArray(
    fc.oneof(
      day.filter((one) => one > "0000" && one < "9999"),
      fc.constantFrom("2021-05-31", "2021-06-16"),
    ),
    {
      minLength: 2,
      maxLength: 2,
    },
  )
  .chain((days) => {
    const [first, last] = [...days].sort();
    return fc.constantFrom(`${first}/${last}`, `${first}`, `../${last}`, `${first}/..`);
  });

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const often = { freq: 3, nil: undefined };
const TYPES = ["CUSTOMER_OF", "DEPENDS_ON", "COMPETES_WITH", "OPERATES", "TARGETS", "INVESTED_IN", "STATED", "RANK"];
const certainty = fc.option(fc.constantFrom("DEFINITE" as const, "POSSIBLE" as const), { freq: 2, nil: undefined });

/** A filter with a few of its conditions, so that something passes. */
export const anyFilter: fc.Arbitrary<FactFilter> = fc
  .record({
    types: some([...TYPES, "REVENUE", "SWITCHED_PROVIDER"]),
    phases: some(PHASES),
    modalities: some(MODALITIES),
    standings: some(STANDINGS),
    minConfidence: fc.constantFrom(0, 0.25, 0.3, 1),
    derived: fc.boolean(),
    during: fc.constantFrom(
      "2021-05-20",
      "2021-05",
      "2021",
      "2020",
      "../2020",
      "2021-06/..",
      "../..",
      "2021-21",
      "2021-40",
    ),
    documents: some(Object.keys(DOCUMENTS)),
    attributedTo: some(SAYERS),
    publishers: some(Object.values(PUBLISHERS)),
    participants: fc.subarray(["a", "b", "c", "d", "e", "h"], { minLength: 1, maxLength: 2 }),
    role: fc.constantFrom("customer", "provider", "subject", "competitor", "region", "from"),
  })
  .chain((all) =>
    fc.record({ names: fc.subarray(Object.keys(all), { maxLength: 3 }), certainty }).map((chosen) => {
      const filter = Object.fromEntries(Object.entries(all).filter(([name]) => chosen.names.includes(name)));
      return fitting({ ...filter, certainty: chosen.certainty } as FactFilter);
    }),
  );

/** A role that none of the types has is refused. */
function fitting({ role, ...filter }: FactFilter): FactFilter {
  const types = filter.types ?? catalogue.types;
  return types.some((type) => role != null && catalogue.get(type)?.roles[role]) ? { ...filter, role } : filter;
}

/** Whether a filter names somebody or something by key: in a graph that has nothing yet that is refused. */
export function names({ participants, documents, attributedTo, publishers }: FactFilter): boolean {
  return [participants, documents, attributedTo, publishers].some((keys) => keys != null);
}

/** A few sets of types: Neo4j plans a statement anew for each. */
export const someTypes = fc.option(
  fc.constantFrom(
    ["CUSTOMER_OF"],
    ["CUSTOMER_OF", "UNIT_OF", "HIRED"],
    ["COMPETES_WITH", "ISSUED", "TARGETS", "UNIT_OF"],
    ["STATED", "SWITCHED_PROVIDER"],
  ),
  { nil: undefined, freq: 2 },
);

/** Whether some of the types asked for are not excluded: what leaves none is refused. */
export function leavesSome({
  types,
  excludeTypes,
}: { [option in "types" | "excludeTypes"]?: readonly string[] | undefined }) {
  return types === undefined || types.some((type) => !excludeTypes?.includes(type));
}

/** What may be asked of the relationships of an entity. */
export const anyRelationshipFilter: fc.Arbitrary<RelationshipFilter> = fc.record({
  types: someTypes,
  direction: fc.constantFrom("OUT", "IN", "BOTH", undefined),
  kinds: fc.option(some([...new Set(Object.values(KINDS))]), often),
  phases: fc.option(some(PHASES), often),
  minConfidence: fc.option(fc.constantFrom(0, 0.3, 1), often),
  certainty,
});

export const anyKey = fc.constantFrom(...KEYS);

/** How many pages of which size a list is read in. */
export const anyPageSize = fc.constantFrom(3, 7, 100);

/** Every item of a list, read in pages of a size, each by a question of its own. */
export async function allOf<E>(
  first: number,
  ask: (page: { first: number; after: string | null }) => Connection<E> | Promise<Connection<E>>,
) {
  const items: E[] = [];
  let after: string | null = null;
  do {
    const { edges, hasNextPage }: Awaited<ReturnType<Connection<E>["page"]>> = await (
      await ask({ first, after })
    ).page();
    items.push(...edges);
    after = hasNextPage ? (edges.at(-1)?.cursor ?? null) : null;
  } while (after !== null);
  return items;
}
