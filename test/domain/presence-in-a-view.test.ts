import fc from "fast-check";
import { InvalidDate } from "../../src/domain/edtf.js";
import { factTime, type Presence } from "../../src/domain/time.js";
import { certaintyOf } from "../../src/domain/view.js";
import { ALL, type Case, day, ended, event, plan, state, view } from "./worlds.js";

const STATE = { temporality: "STATE", held: false } as const;
const EVENT = { temporality: "EVENT", held: false } as const;
const RANK = { temporality: "FIGURE", held: true } as const;

function agreesWithWorlds(presence: Presence, worlds: Case["worlds"], [first, last]: readonly [number, number]): void {
  const present = worlds.map(([start, end]) => ALL.some((n) => n >= first && n <= last && start <= n && n <= end));
  const expected = present.every(Boolean) ? "DEFINITE" : present.some(Boolean) ? "POSSIBLE" : null;
  expect(certaintyOf(presence, { first: day(first), last: day(last) })).toBe(expected);
}

describe("A fact in a view is definite when present in every world, possible when in some, absent when in none", () => {
  test("as a state or a held figure", () => {
    fc.assert(
      fc.property(state, view, fc.constantFrom(STATE, RANK), ({ dates, published, worlds }, days, type) => {
        if (worlds.length === 0) {
          expect(() => factTime(type, "IN_EFFECT", dates, published)).toThrow(InvalidDate);
          return;
        }
        agreesWithWorlds(factTime(type, "IN_EFFECT", dates, published).presence, worlds, days);
      }),
      { numRuns: 1000 },
    );
  });

  test("as a state whose end is told later", () => {
    fc.assert(
      fc.property(ended, view, fc.constantFrom(STATE, RANK), ({ dates, published, ended, worlds }, days, type) => {
        agreesWithWorlds(factTime(type, "IN_EFFECT", dates, published, ended).presence, worlds, days);
      }),
      { numRuns: 1000 },
    );
  });

  test("as an event", () => {
    fc.assert(
      fc.property(event, view, ({ dates, published, worlds }, days) => {
        agreesWithWorlds(factTime(EVENT, "COMPLETED", dates, published).presence, worlds, days);
      }),
      { numRuns: 300 },
    );
  });

  test("as a plan for a state, whose planned dates play no part", () => {
    fc.assert(
      fc.property(plan, view, ({ dates, published, worlds }, days) => {
        agreesWithWorlds(factTime(STATE, "ANNOUNCED", dates, published).presence, worlds, days);
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

  test("follows the rule to the letter, and what is not sure is never definite", () => {
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

  test("loses its certainty with a qualifier, and nothing else", () => {
    fc.assert(
      fc.property(view, fc.constantFrom("?", "~", "%"), ([first, last], sign) => {
        const published = { first: day(6), last: day(6) };
        const days = { first: day(first), last: day(last) };
        const plain = certaintyOf(factTime(STATE, "IN_EFFECT", { start: day(3) }, published).presence, days);
        const marked = certaintyOf(factTime(STATE, "IN_EFFECT", { start: day(3) + sign }, published).presence, days);
        expect(marked).toBe(plain && "POSSIBLE");
      }),
    );
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

  test("reported as present in 2021 is possible in 2026, one that had ended is gone", () => {
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
