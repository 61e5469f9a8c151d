import fc from "fast-check";
import { InvalidDate } from "../../src/domain/time/edtf.js";
import { factTime } from "../../src/domain/time/fact-times.js";
import type { Presence } from "../../src/domain/time/times.js";
import { certaintyOf } from "../../src/domain/view.js";
import { ALL, type Case, day, ended, event, plan, state, view } from "./worlds.js";

const STATE = { temporality: "STATE", held: false } as const;
const EVENT = { temporality: "EVENT", held: false } as const;
const RANK = { temporality: "FIGURE", held: true } as const;
const FIGURE = { temporality: "FIGURE", held: false } as const;

function agreesWithWorlds(
  presence: Presence,
  { worlds, sure = worlds }: Pick<Case, "worlds" | "sure">,
  [first, last]: readonly [number, number],
): void {
  const isPresent = ([start, end]: [number, number]) =>
    ALL.some((n) => n >= first && n <= last && start <= n && n <= end);
  const definite = sure.length > 0 && sure.every(isPresent);
  const expected = worlds.some(isPresent) ? (definite ? "DEFINITE" : "POSSIBLE") : null;
  expect(certaintyOf(presence, { first: day(first), last: day(last) })).toBe(expected);
}

describe("A fact in a view is definite when present in every world, possible when in some, absent when in none", () => {
  test("as a state or a held figure", () => {
    fc.assert(
      fc.property(state, view, fc.constantFrom(STATE, RANK), ({ dates, published, worlds, sure }, days, type) => {
        if (worlds.length === 0) {
          expect(() => factTime(type, "IN_EFFECT", dates, published)).toThrow(InvalidDate);
          return;
        }
        agreesWithWorlds(factTime(type, "IN_EFFECT", dates, published).presence, { worlds, sure }, days);
      }),
      { numRuns: 1000 },
    );
  });

  test("as a state whose end is changed later", () => {
    fc.assert(
      fc.property(ended, view, fc.constantFrom(STATE, RANK), ({ dates, published, ended, ...told }, days, type) => {
        agreesWithWorlds(factTime(type, "IN_EFFECT", dates, published, ended).presence, told, days);
      }),
      { numRuns: 1000 },
    );
  });

  test("as an event", () => {
    fc.assert(
      fc.property(event, view, ({ dates, published, ...told }, days) => {
        agreesWithWorlds(factTime(EVENT, "COMPLETED", dates, published).presence, told, days);
      }),
      { numRuns: 300 },
    );
  });

  test("as a plan for a state, whose planned dates play no part", () => {
    fc.assert(
      fc.property(plan, view, ({ dates, published, ...told }, days) => {
        agreesWithWorlds(factTime(STATE, "ANNOUNCED", dates, published).presence, told, days);
      }),
      { numRuns: 300 },
    );
  });
});

describe("A fact in a view", () => {
  const bounds = fc.tuple(
    fc.constantFrom(...ALL),
    fc.constantFrom(...ALL),
    fc.constantFrom(...ALL),
    fc.constantFrom(...ALL),
  );

  test("has the certainty that the rule gives, and is never definite where its dates are uncertain", () => {
    fc.assert(
      fc.property(bounds, fc.boolean(), view, (four, sure, [first, last]) => {
        const [a, b, c, d] = four;
        const presence = { fromEarliest: day(a), fromLatest: day(b), toEarliest: day(c), toLatest: day(d), sure };
        const possible = a <= last && first <= d;
        const definite = b <= last && first <= c && sure;
        const expected = possible ? (definite ? "DEFINITE" : "POSSIBLE") : null;
        expect(certaintyOf(presence, { first: day(first), last: day(last) })).toBe(expected);
      }),
    );
  });

  test("that is reported as present, with a vague beginning, is definite on the day of the report and on no other day", () => {
    fc.assert(
      fc.property(
        view,
        fc.constantFrom("?", "~", "%"),
        fc.integer({ min: 1, max: 5 }),
        ([first, last], sign, began) => {
          const published = { first: day(6), last: day(6) };
          const days = { first: day(first), last: day(last) };
          const plain = certaintyOf(factTime(STATE, "IN_EFFECT", { start: day(began) }, published).presence, days);
          const dates = { start: day(began) + sign };
          const marked = certaintyOf(factTime(STATE, "IN_EFFECT", dates, published).presence, days);
          expect(marked).toBe(first <= 6 && 6 <= last ? "DEFINITE" : plain && "POSSIBLE");
        },
      ),
    );
  });

  test("with an uncertain date that no report confirms is never definite", () => {
    const published = { first: day(6), last: day(6) };
    const all = { first: day(0), last: day(13) };
    for (const [type, phase, dates] of [
      [STATE, "IN_EFFECT", { start: "2021-05-12~", end: "unknown" }],
      [STATE, "IN_EFFECT", { start: "2021-05-12~", end: "2021-05-14" }],
      [STATE, "IN_EFFECT", { start: "2021-05-12", end: "2021-05-14?" }],
      [STATE, "IN_EFFECT", { start: "2021-05-18%" }],
      [EVENT, "UNSPECIFIED", { date: "2021-05-12~" }],
      [FIGURE, "UNSPECIFIED", { period: "2021-05-12~" }],
    ] as const)
      expect(certaintyOf(factTime(type, phase, dates, published).presence, all)).toBe("POSSIBLE");
  });

  test("that is planned, or has happened, is definite from the report on", () => {
    const published = { first: day(6), last: day(6) };
    for (const [type, phase, dates] of [
      [STATE, "ANNOUNCED", { announced: "2021-05-12~" }],
      [EVENT, "ANNOUNCED", { announced: "2021-05?" }],
      [EVENT, "COMPLETED", { date: "2021-05-12~" }],
    ] as const) {
      const on = (n: number) =>
        certaintyOf(factTime(type, phase, dates, published).presence, { first: day(n), last: day(n) });
      expect([on(5), on(6)]).toEqual(["POSSIBLE", "DEFINITE"]);
    }
  });

  test("stays when the view widens, and stays definite", () => {
    const rank = { none: 0, POSSIBLE: 1, DEFINITE: 2 };
    fc.assert(
      fc.property(state, view, view, ({ dates, published, worlds }, [a, b], [c, d]) => {
        if (worlds.length === 0) return;
        const { presence } = factTime(STATE, "IN_EFFECT", dates, published);
        const narrow = certaintyOf(presence, { first: day(a), last: day(b) });
        const wide = certaintyOf(presence, { first: day(Math.min(a, c)), last: day(Math.max(b, d)) });
        expect(rank[wide ?? "none"]).toBeGreaterThanOrEqual(rank[narrow ?? "none"]);
      }),
    );
  });

  test("reported as present in 2021 is possible in 2026; one that had ended is absent", () => {
    const published = { first: "2021-07-25", last: "2021-07-25" };
    const later = { first: "2026-01-01", last: "2026-01-01" };
    const present = factTime(STATE, "IN_EFFECT", { start: "2020" }, published).presence;
    expect(certaintyOf(present, { first: "2021-07-25", last: "2021-07-25" })).toBe("DEFINITE");
    expect(certaintyOf(present, later)).toBe("POSSIBLE");
    const ended = factTime(STATE, "IN_EFFECT", { end: "[..2021-03-31]" }, published).presence;
    expect(certaintyOf(ended, { first: "2021-03-31", last: "2021-03-31" })).toBe("POSSIBLE");
    expect(certaintyOf(ended, later)).toBeNull();
  });
});
