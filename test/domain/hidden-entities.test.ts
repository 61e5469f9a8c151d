import fc from "fast-check";
import { OPEN_REVISION } from "../../src/domain/fact.js";
import { hiddenRevisions } from "../../src/domain/hidden-entities.js";

test.each([
  ["never left", [], [], []],
  ["left", [3], [], [3]],
  ["left and came back", [3, 5], [], [3, 5]],
  ["left while a fact is recorded", [3], [{ from: 1, until: OPEN_REVISION }], []],
  ["a fact is recorded until later", [3], [{ from: 1, until: 6 }], [6]],
  ["a fact is recorded after", [3], [{ from: 5, until: 7 }], [3, 5, 7]],
  [
    "one fact's end is another one's beginning",
    [3],
    [
      { from: 1, until: 4 },
      { from: 4, until: 6 },
    ],
    [6],
  ],
  ["came back in the revision that ends the fact", [3, 6], [{ from: 1, until: 6 }], []],
])("%s", (_, away, held, hidden) => expect(hiddenRevisions(away, held)).toEqual(hidden));

test("an entity is hidden at exactly the revisions at which its package leaves it out and no fact names it", () => {
  const revision = fc.integer({ min: 1, max: 12 });
  const span = fc.tuple(revision, fc.integer({ min: 1, max: 6 })).map(([from, long]) => ({ from, until: from + long }));
  const away = fc.uniqueArray(revision, { maxLength: 6 }).map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(away, fc.array(span, { maxLength: 5 }), (turns, held) => {
      const before = (list: readonly number[], at: number) => list.filter((one) => one <= at).length % 2 === 1;
      const hidden = hiddenRevisions(turns, held);
      for (let at = 0; at < 20; at++)
        expect(before(hidden, at)).toBe(before(turns, at) && !held.some(({ from, until }) => from <= at && at < until));
    }),
  );
});
