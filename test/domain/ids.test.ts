import fc from "fast-check";
import { idOf, isKey, parseId } from "../../src/domain/identity.js";
import { earlier, later, UNBOUNDED_END, UNBOUNDED_START } from "../../src/domain/time/day.js";
import { formatDays, type View } from "../../src/domain/view.js";

const key = fc.stringMatching(/^[A-Za-z0-9\-_.:/]{1,30}$/);
const day = fc
  .integer({ min: -719_528, max: 2_932_896 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const bound = fc.oneof(day, fc.constantFrom(UNBOUNDED_START, UNBOUNDED_END));
const view: fc.Arbitrary<View> = fc
  .record({ a: bound, b: bound, known: day, revision: fc.nat(), pinned: fc.boolean() })
  .map(({ a, b, ...rest }) => ({ first: earlier(a, b), last: later(a, b), root: false, ...rest }));

const inView: View = {
  first: "2021-07-25",
  last: "2021-07-25",
  known: "2021-07-25",
  revision: 7,
  pinned: false,
  root: false,
};

describe("An id", () => {
  test("is the key in the default view", () => {
    expect(idOf("alibaba-cloud", { ...inView, root: true })).toBe("alibaba-cloud");
    expect(parseId("fact:p/F026")).toEqual({ key: "fact:p/F026", view: null });
  });

  test("carries the view it was given in", () => {
    const june = { ...inView, first: "2021-06-01", last: "2021-06-30" };
    expect(idOf("alibaba-cloud", inView)).toBe("alibaba-cloud@2021-07-25~2021-07-25");
    expect(idOf("alibaba-cloud", june)).toBe("alibaba-cloud@2021-06-01/2021-06-30~2021-07-25");
  });

  test("carries the revision only where it was asked for", () => {
    expect(idOf("th", { ...inView, pinned: true })).toBe("th@2021-07-25~2021-07-25~r7");
  });

  test("gives its key and view back", () => {
    fc.assert(
      fc.property(key, view, (key, view) => {
        const { first, last, known } = view;
        const revision = view.pinned ? view.revision : null;
        expect(parseId(idOf(key, view))).toEqual({ key, view: { first, last, known, revision } });
      }),
    );
  });

  test("differs wherever key or view differ", () => {
    fc.assert(
      fc.property(key, key, view, view, (a, b, one, other) => {
        const same =
          a === b &&
          one.first === other.first &&
          one.last === other.last &&
          one.known === other.known &&
          one.pinned === other.pinned &&
          (!one.pinned || one.revision === other.revision);
        expect(idOf(a, one) === idOf(b, other)).toBe(same);
      }),
    );
  });

  test("has one spelling: an id that is parsed is written the same", () => {
    const piece = fc.constantFrom("th", "@", "~", "~r", "0", "7", "2021-07-25", "/", "..", "2021-06", "-", "#", " ");
    const formed = fc.tuple(
      fc.constantFrom("th@", "th@@", "@", ""),
      fc.constantFrom("2021-07-25", "2021-07", "../..", "..", "2021-01-01/..", "2021-01-01/2020-01-01"),
      fc.constantFrom("~2021-07-25", "~2021-02-30", "~today", ""),
      fc.constantFrom("", "~r0", "~r12", "~r012", "~r-1", "~r"),
    );
    const text = fc.oneof(fc.array(piece, { maxLength: 8 }), formed).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (text) => {
        const id = parseId(text);
        if (id === null) return;
        const written = id.view
          ? idOf(id.key, {
              ...id.view,
              revision: id.view.revision ?? 0,
              pinned: id.view.revision !== null,
              root: false,
            })
          : id.key;
        expect(written).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    "",
    "@",
    "th@",
    "th@2021-07-25",
    "th~2021-07-25",
    "@2021-07-25~2021-07-25",
    "th@2021-07~2021-07-25",
    "th@2021-07-25/2021-07-25~2021-07-25",
    "th@0000-01-01/2021-07-25~2021-07-25",
    "th@2021-07-25/~2021-07-25",
    "th@2021-07-25/2020-07-25~2021-07-25",
    "th@2021-02-30~2021-07-25",
    "th@2021-07-25~2021-02-30",
    "th@2021-07-25~2021-07",
    "th@2021-07-25~2021-07-25~7",
    "th@2021-07-25~2021-07-25~r",
    "th@2021-07-25~2021-07-25~r07",
    "th@2021-07-25~2021-07-25~r-7",
    "th@2021-07-25~2021-07-25~r9999999999999999",
    "th@2021-07-25~2021-07-25~r7~r8",
    "th@2021-07-25~2021-07-25\n",
    "th#1",
    "th @2021-07-25~2021-07-25",
    "태국",
    `${"x".repeat(201)}@2021-07-25~2021-07-25`,
    "@".repeat(1_000_000),
  ])("is not %j", (text) => {
    expect(parseId(text)).toBeNull();
  });
});

describe("A key", () => {
  test.each(["th", "alibaba-cloud", "fact:cloud/F026", "doc:a.b_c", "A", "x".repeat(200)])("may be %s", (text) => {
    expect(isKey(text)).toBe(true);
  });

  test.each(["", "a b", "a@b", "a~b", "a#1", "é", "th\n", "x".repeat(201)])("may not be %j", (text) => {
    expect(isKey(text)).toBe(false);
  });
});

describe("The days of a view in an id", () => {
  test.each([
    ["2021-07-25", "2021-07-25", "2021-07-25"],
    ["2021-06-01", "2021-06-30", "2021-06-01/2021-06-30"],
    [UNBOUNDED_START, UNBOUNDED_END, "../.."],
    ["2021-06-01", UNBOUNDED_END, "2021-06-01/.."],
    [UNBOUNDED_START, "2021-06-30", "../2021-06-30"],
  ])("%s to %s are written %s", (first, last, text) => {
    expect(formatDays({ first, last })).toBe(text);
  });
});
