import fc from "fast-check";
import { InvalidInput } from "../../src/domain/errors.js";
import type { FactVersion } from "../../src/domain/fact.js";
import { versionsOf } from "../../src/domain/versions.js";
import { around, changeOf, evidenceOn, factOf, typeOf } from "./declarations.js";

const P = "2021-07-25";
const D = "2021-10-01";
const END = "9999-12-31";
const spans = (versions: readonly FactVersion[]) => versions.map(({ knownFrom, knownTo }) => [knownFrom, knownTo]);
const versions = (days: readonly string[], changes: ReturnType<typeof changeOf>[] = [], more = {}) =>
  versionsOf({ record: factOf(days, more), changes }, around());

test("a fact without changes has one version, known from the day it was published", () => {
  expect(spans(versions([P, P]))).toEqual([[P, END]]);
});

test("each later day with evidence makes a version", () => {
  const found = versions([D, P, "2021-08-10"]);
  expect(spans(found)).toEqual([
    [P, "2021-08-10"],
    ["2021-08-10", D],
    [D, END],
  ]);
  expect(found.map(({ evidence }) => evidence.length)).toEqual([1, 2, 3]);
  expect(found.map(({ published }) => published)).toEqual([P, P, P]);
});

test("an undated fact starts by its first evidence and lasts at least until the last evidence of its version", () => {
  const presences = versions([P, D]).map(({ time }) => time.presence);
  expect(presences).toMatchObject([
    { fromLatest: P, toEarliest: P },
    { fromLatest: P, toEarliest: D },
  ]);
});

test.each(["RETRACTED", "SUPERSEDED"])("a fact that is %s has one version, known until that day", (as) => {
  const found = versions([P], [changeOf(as, D)]);
  expect(spans(found)).toEqual([[P, D]]);
  expect(found[0]).toMatchObject({
    withdrawnAs: as,
    replacedBy: as === "SUPERSEDED" ? "fact:p/F2" : null,
    standing: "ASSERTED",
  });
});

test("only the last version says that the fact was withdrawn; evidence after that does not count", () => {
  const found = versions([P, "2021-08-10", "2022-01-01"], [changeOf("RETRACTED", D)]);
  expect(spans(found)).toEqual([
    [P, "2021-08-10"],
    ["2021-08-10", D],
  ]);
  expect(found.map(({ withdrawnAs }) => withdrawnAs)).toEqual([null, "RETRACTED"]);
});

test("an end, and a later change of it, count from the day they were known", () => {
  const changes = [changeOf("ENDED", "2022-01-01", { end: "2021-09-10" }), changeOf("ENDED", D, { end: "2021-09" })];
  const ends = versions([P], changes).map(({ time }) => time.validity.end.earliest);
  expect(ends).toEqual([P, "2021-09-01", "2021-09-10"]);
});

test("evidence that comes with a change is known from that day on", () => {
  const found = versions([P], [changeOf("DISPUTED", D, { evidence: [evidenceOn("2021-08-10")] })]);
  expect(found.map(({ evidence }) => evidence.map(({ document }) => document))).toEqual([
    [`doc:${P}`],
    [`doc:${P}`, "doc:2021-08-10"],
  ]);
});

test.each([
  ["on the day of publication", [changeOf("DISPUTED", P)], "must come after 2021-07-25"],
  ["before it", [changeOf("RETRACTED", "2020-01-01")], "must come after 2021-07-25"],
  [
    "after a withdrawal",
    [changeOf("RETRACTED", D), changeOf("DISPUTED", "2022-01-01")],
    "cannot follow the withdrawal",
  ],
  ["on the day of a withdrawal", [changeOf("DISPUTED", D), changeOf("RETRACTED", D)], "cannot follow the withdrawal"],
  ["by a second withdrawal", [changeOf("RETRACTED", D), changeOf("SUPERSEDED", D)], "cannot follow the withdrawal"],
  ["by what is published later", [changeOf("DISPUTED", D, { evidence: [evidenceOn("2022-01-01")] })], "cannot rest on"],
])("no fact changes %s", (_, changes, message) => {
  expect(() => versions([P], changes)).toThrow(InvalidInput);
  expect(() => versions([P], changes)).toThrow(message);
});

test("the source of a symmetric fact is the key that sorts first, also after a merge; a fact whose two ends were merged has no edge", () => {
  const type = typeOf({
    roles: { partner: { kinds: ["COMPANY"], end: "BOTH", required: true, many: true } },
    sentences: SENTENCES,
  });
  const record = factOf([P], { roles: { partner: ["cloud", "acme"] } });
  const ends = (merged = {}) => {
    const [version] = versionsOf({ record, changes: [] }, around(type, merged));
    return [version?.source, version?.target, version?.self, version?.form];
  };
  expect(ends()).toEqual(["acme", "cloud", false, "RELATIONSHIP"]);
  expect(ends({ acme: "zeta" })).toEqual(["cloud", "zeta", false, "RELATIONSHIP"]);
  expect(ends({ acme: "cloud" })).toEqual(["cloud", null, true, "OCCURRENCE"]);
});

const SENTENCES = { default: { en: "{partner} are partners.", ko: "{partner:은/는} 협력한다." } };

test("a relationship has two ends, an occurrence one, and a figure has a form of its own", () => {
  const formOf = (roles: object, type = typeOf()) =>
    versionsOf({ record: factOf([P], { roles }), changes: [] }, around(type))[0]?.form;
  expect(formOf({ customer: "acme", provider: "cloud" })).toBe("RELATIONSHIP");
  expect(formOf({ customer: "acme" })).toBe("OCCURRENCE");
  expect(formOf({ customer: "acme", provider: "cloud" }, typeOf({ temporality: "FIGURE" }))).toBe("FIGURE");
});

const day = fc.integer({ min: 0, max: 40 }).map((n) => new Date(Date.UTC(2021, 6, 1 + n)).toISOString().slice(0, 10));
const change = fc.record({ as: fc.constantFrom("ENDED", "DISPUTED", "RETRACTED", "SUPERSEDED"), on: day });

test("versions of any declared fact follow each other without gap or overlap, and each says what was known on its day", () => {
  const seen = { refused: 0, several: 0 };
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 5 }), fc.array(change, { maxLength: 4 }), (days, changes) => {
      const first = [...days].sort()[0] ?? "";
      let found: FactVersion[];
      try {
        found = versions(
          days,
          changes.map(({ as, on }) => changeOf(as, on)),
        );
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidInput);
        seen.refused += 1;
        return;
      }
      if (found.length > 1) seen.several += 1;
      const withdrawal = changes.find(({ as }) => as === "RETRACTED" || as === "SUPERSEDED");
      expect(found[0]?.knownFrom).toBe(first);
      expect(found.at(-1)?.knownTo).toBe(withdrawal?.on ?? END);
      for (const [nth, version] of found.entries()) {
        expect(version.knownFrom < version.knownTo).toBe(true);
        if (nth > 0) expect(version.knownFrom).toBe(found[nth - 1]?.knownTo);
        const disputed = changes.some(({ as, on }) => as === "DISPUTED" && on <= version.knownFrom);
        expect(version.standing).toBe(disputed ? "DISPUTED" : "ASSERTED");
        expect(version.evidence).toHaveLength(days.filter((one) => one <= version.knownFrom).length);
        const ended = changes.some(({ as, on }) => as === "ENDED" && on <= version.knownFrom);
        expect(version.time.validity.ongoing).toBe(!ended);
      }
    }),
    { numRuns: 500 },
  );
  expect(seen.refused).toBeGreaterThan(50);
  expect(seen.several).toBeGreaterThan(50);
});
