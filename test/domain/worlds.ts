import fc from "fast-check";
import type { DeclaredDates, Ending, Publication } from "../../src/domain/time/times.js";

/**
 * A small calendar. `day(0)` and `day(13)` stand for every day before and after it, `day(1)` to `day(12)` are declared and
 * looked at. A world is one choice of the days on which a fact began and ended that agrees with all that was declared.
 * A date that is marked as approximate counts like any other for what may be; for what is sure it may be any day at all.
 */
export const day = (n: number) => (n === 0 ? "0000-01-01" : n === 13 ? "9999-12-31" : `2021-05-${String(n + 9)}`);
export const ALL = Array.from({ length: 14 }, (_, n) => n);

interface Choice {
  text: string | undefined;
  holds: (n: number) => boolean;
  marked?: boolean;
}

/** A date of which its text says nothing for sure. */
const wide = ({ text, holds, marked = false }: Choice): Choice => ({ text, holds: marked ? () => true : holds });
const earliest = ({ holds }: Choice) => ALL.find(holds) ?? 13;

const within = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

const dateOf = within.chain(([a, b]) =>
  fc.constantFrom<Choice>(
    { text: day(a), holds: (n) => n === a },
    { text: `${day(a)}~`, holds: (n) => n === a, marked: true },
    { text: `[${day(a)}..${day(b)}]`, holds: (n) => n >= a && n <= b },
    { text: `[${day(a)}..]`, holds: (n) => n >= a },
    { text: `[..${day(b)}]`, holds: (n) => n <= b },
  ),
);

export interface Case {
  dates: DeclaredDates;
  published: Publication;
  ended?: Ending | undefined;
  worlds: [start: number, end: number][];
  /** Where a date is marked: the worlds in which it may be any day; none unless a report says that the fact was present. */
  sure?: Case["worlds"] | undefined;
}

/** The first report of what had come about by then, `p` or else `q`; behind both of them the date stands as given. */
const reportOf = ({ holds }: Choice, p: number, q: number) =>
  [p, q].find((n) => ALL.some((one) => one <= n && holds(one)));

const reported = (choice: Choice, p: number, q: number, given = choice): Choice => {
  const by = reportOf(choice, p, q);
  return { text: choice.text, holds: (n) => given.holds(n) && (by === undefined || n <= by) };
};

export const state: fc.Arbitrary<Case> = within.chain(([p, q]) => {
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
  return fc.tuple(start, end).map(([s, e]) => {
    const begun = reportOf(s, p, q);
    const present = [p, q].some(
      (n) => begun !== undefined && n >= begun && (e.text === undefined || e.text === ".." || isBefore(n, e)),
    );
    return {
      dates: { start: s.text, end: e.text },
      published,
      worlds: spans(reported(s, p, q).holds, e.holds),
      sure: sureOf([s, e], present ? spans(reported(s, p, q, wide(s)).holds, e.holds) : []),
    };
  });
});

/** Whether a report was of a time before an end that is given for sure. */
const isBefore = (n: number, end: Choice) => /^[[0-9]/.test(end.text ?? "") && !end.marked && n <= earliest(end);

/** The worlds of dates that are marked; undefined when none of them is. */
const sureOf = (dates: readonly Choice[], worlds: Case["worlds"]) =>
  dates.some(({ marked }) => marked) ? worlds : undefined;

function spans(starts: Choice["holds"], ends: Choice["holds"]): Case["worlds"] {
  return ALL.filter(starts).flatMap((a) => ALL.filter((b) => ends(b) && a <= b).map((b): [number, number] => [a, b]));
}

/** A state reported on three days, as present or as past, whose end is told on another day. */
export const ended: fc.Arbitrary<Case> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 3 }),
    fc.integer({ min: 1, max: 12 }),
  )
  .chain(([days, on]) => {
    const [p = 0, m = 0, q = 0] = days.sort((a, b) => a - b);
    const told = Math.max(on, p + 1);
    const over = fc.constant<Choice>({ text: "over", holds: (n) => n < told });
    return fc.tuple(fc.constantFrom("..", "unknown", undefined), fc.oneof(dateOf, over)).map(([end, choice]) => {
      const { text, holds } = choice;
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
        sure: sureOf(
          [choice],
          present.length === 0
            ? []
            : spans(
                (n) => n <= p,
                (n) => present.every((one) => n >= one),
              ),
        ),
      };
    });
  });

const forGood = ({ holds }: Choice) => ALL.filter(holds).map((a): [number, number] => [a, 13]);

export const event: fc.Arbitrary<Case> = within.chain(([p, q]) =>
  fc.oneof(dateOf, fc.constant<Choice>({ text: undefined, holds: (n) => n <= p })).map((date) => ({
    dates: { date: date.text },
    published: { first: day(p), last: day(q) },
    worlds: forGood(reported(date, p, q)),
    sure: sureOf([date], reportOf(date, p, q) === undefined ? [] : forGood(reported(date, p, q, wide(date)))),
  })),
);

export const plan: fc.Arbitrary<Case> = within.chain(([p, q]) =>
  fc
    .tuple(fc.oneof(dateOf, fc.constant<Choice>({ text: undefined, holds: (n) => n <= p })), dateOf)
    .map(([announced, planned]) => ({
      dates: { announced: announced.text, start: planned.text },
      published: { first: day(p), last: day(q) },
      worlds: spans(reported(announced, p, q).holds, (b) => b >= q),
      sure: sureOf(
        [announced],
        reportOf(announced, p, q) === undefined
          ? []
          : spans(reported(announced, p, q, wide(announced)).holds, (b) => b >= q),
      ),
    })),
);

export const view = fc
  .tuple(fc.constantFrom(...ALL), fc.constantFrom(...ALL))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
