import fc from "fast-check";
import { InvalidDate } from "../../src/domain/edtf.js";
import { type DeclaredDates, type Ending, factTime, type Presence, type Publication } from "../../src/domain/time.js";
import { certaintyOf } from "../../src/domain/view.js";

const STATE = { temporality: "STATE", held: false } as const;
const EVENT = { temporality: "EVENT", held: false } as const;
const RANK = { temporality: "FIGURE", held: true } as const;

/**
 * A small calendar. `day(0)` and `day(13)` stand for every day before and after it, `day(1)` to `day(12)` are declared and
 * looked at. A world is one choice of the days on which a fact began and ended that agrees with all that was declared.
 */
const day = (n: number) => (n === 0 ? "0000-01-01" : n === 13 ? "9999-12-31" : `2021-05-${String(n + 9)}`);
const ALL = Array.from({ length: 14 }, (_, n) => n);

interface Choice {
  text: string | undefined;
  holds: (n: number) => boolean;
}

const within = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

const dateOf = within.chain(([a, b]) =>
  fc.constantFrom<Choice>(
    { text: day(a), holds: (n) => n === a },
    { text: `[${day(a)}..${day(b)}]`, holds: (n) => n >= a && n <= b },
    { text: `[${day(a)}..]`, holds: (n) => n >= a },
    { text: `[..${day(b)}]`, holds: (n) => n <= b },
  ),
);

interface Case {
  dates: DeclaredDates;
  published: Publication;
  ended?: Ending | undefined;
  worlds: [start: number, end: number][];
}

/** By `p`, or else by `q`, it had come about: a report is one of what is past. Behind both reports the date stands as given. */
const reported = ({ text, holds }: Choice, p: number, q: number): Choice => {
  const by = [p, q].find((n) => ALL.some((one) => one <= n && holds(one)));
  return { text, holds: (n) => holds(n) && (by === undefined || n <= by) };
};

const state: fc.Arbitrary<Case> = within.chain(([p, q]) => {
  const published = { first: day(p), last: day(q) };
  const start = fc.oneof(dateOf, fc.constant<Choice>({ text: undefined, holds: (n) => n <= p }));
  const end = fc.oneof(
    dateOf,
    fc.constantFrom<Choice>(
      { text: undefined, holds: (n) => n >= q },
      { text: "..", holds: (n) => n >= q },
      { text: "unknown", holds: () => true },
      { text: "over", holds: (n) => n < q },
    ),
  );
  return fc.tuple(start, end).map(([s, e]) => ({
    dates: { start: s.text, end: e.text },
    published,
    worlds: spans(reported(s, p, q).holds, e.holds),
  }));
});

function spans(starts: Choice["holds"], ends: Choice["holds"]): Case["worlds"] {
  return ALL.filter(starts).flatMap((a) => ALL.filter((b) => ends(b) && a <= b).map((b): [number, number] => [a, b]));
}

/** A state reported on three days, as present or as past, whose end is told on another day. */
const ended: fc.Arbitrary<Case> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 3 }),
    fc.integer({ min: 1, max: 12 }),
  )
  .chain(([days, on]) => {
    const [p = 0, m = 0, q = 0] = days.sort((a, b) => a - b);
    const told = Math.max(on, p + 1);
    const over = fc.constant<Choice>({ text: "over", holds: (n) => n < told });
    return fc
      .tuple(fc.constantFrom("..", "unknown", undefined), fc.oneof(dateOf, over))
      .map(([end, { text, holds }]) => {
        // Each report that it was present counts, but those behind every day of the end that was told.
        const present = [p, m, q].filter((n) => end !== "unknown" && ALL.some((one) => one >= n && holds(one)));
        return {
          dates: { end },
          published: { first: day(p), last: day(q), between: [day(m)] },
          ended: { on: day(told), end: text ?? "" },
          worlds: spans(
            (n) => n <= p,
            (n) => holds(n) && present.every((one) => n >= one),
          ),
        };
      });
  });

const event: fc.Arbitrary<Case> = within.chain(([p, q]) =>
  fc.oneof(dateOf, fc.constant<Choice>({ text: undefined, holds: (n) => n <= p })).map((date) => ({
    dates: { date: date.text },
    published: { first: day(p), last: day(q) },
    worlds: ALL.filter(reported(date, p, q).holds).map((a): [number, number] => [a, 13]),
  })),
);

const plan: fc.Arbitrary<Case> = within.chain(([p, q]) =>
  fc
    .tuple(fc.oneof(dateOf, fc.constant<Choice>({ text: undefined, holds: (n) => n <= p })), dateOf)
    .map(([announced, planned]) => ({
      dates: { announced: announced.text, start: planned.text },
      published: { first: day(p), last: day(q) },
      worlds: spans(reported(announced, p, q).holds, (b) => b >= q),
    })),
);

const view = fc
  .tuple(fc.constantFrom(...ALL), fc.constantFrom(...ALL))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

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
