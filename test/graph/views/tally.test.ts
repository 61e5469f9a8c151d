import fc from "fast-check";
import type { FactVersion } from "../../../src/domain/fact.js";
import { TALLY_KEYS, type TallyKey, tally } from "../../../src/graph/lists/tally.js";
import { openTestDatabase } from "../../databases.js";
import { ALL, looking } from "../traversal/written-graph.js";
import { anyFilter, anyView, names } from "./asked.js";
import { expectedFacts, type Shown } from "./oracle.js";
import { onRandomGraphs, SEED, STARTUP } from "./random.js";

const by = fc.uniqueArray(fc.constantFrom(...TALLY_KEYS), { minLength: 1, maxLength: 3 });

/** What a fact counts under. */
function countedUnder({ version, standing }: Shown, key: TallyKey): string | null {
  const { type, source, target, sourceKind, targetKind, phase, modality } = version;
  const values = {
    TYPE: type,
    SOURCE: source,
    TARGET: target,
    SOURCE_KIND: sourceKind,
    TARGET_KIND: targetKind,
    PHASE: phase,
    STANDING: standing,
    MODALITY: modality,
    YEAR: yearOf(version),
  };
  return values[key];
}

/** Of the start, when both its bounds lie in one year. */
function yearOf({ time: { validity } }: FactVersion): string | null {
  const [first, last] = [validity.start.earliest?.slice(0, 4), validity.start.latest?.slice(0, 4)];
  return first !== undefined && first === last ? first : null;
}

test(
  `facts are counted as plain code counts them, the most first (seed ${SEED})`,
  async () => {
    const lines = { many: 0 };
    await onRandomGraphs(lines, async (graph, runs) => {
      const first = fc.constantFrom(null, 0, 2, 100);
      const property = fc.asyncProperty(
        anyView,
        by,
        anyFilter,
        first,
        async (view, keys, { role, ...filter }, first) => {
          const asked = filter.participants == null ? filter : { ...filter, role };
          const { inside } = expectedFacts(graph.versions[view.revision] ?? [], view, asked);
          const counts = new Map<string, number>();
          for (const shown of inside) {
            const line = JSON.stringify(keys.map((key) => countedUnder(shown, key)));
            counts.set(line, (counts.get(line) ?? 0) + 1);
          }
          const expected = [...counts]
            .map(([line, count]) => ({ values: JSON.parse(line) as (string | null)[], count }))
            .sort((one, other) => other.count - one.count || byValues(one.values, other.values));
          const counting = tally(graph.session(), view, keys, asked, first);
          if (names(asked) && view.revision === 0) return expect(counting).rejects.toThrow("of this graph, not");
          const counted = await counting;
          expect(
            counted.map(({ keys: values, count }) => ({ values: values.map(({ value }) => value), count })),
          ).toEqual(expected.slice(0, first ?? 20));
          lines.many += expected.length > 2 ? 1 : 0;
        },
      );
      await fc.assert(property, runs);
    });
  },
  STARTUP,
);

test("a role without participants is refused", async () => {
  const database = await openTestDatabase();
  const counted = tally(looking(database), ALL, ["TYPE"], { role: "customer" });
  await expect(counted).rejects.toThrow('Argument "role" must be the part of the first of `participants`');
  await database.close();
});

/** In the order of their values; what has none comes last. */
function byValues(one: readonly (string | null)[], other: readonly (string | null)[]): number {
  const nth = one.findIndex((value, at) => value !== other[at]);
  const [mine, theirs] = [one[nth] ?? null, other[nth] ?? null];
  if (mine === null || theirs === null) return mine === theirs ? 0 : mine === null ? 1 : -1;
  return mine < theirs ? -1 : 1;
}
