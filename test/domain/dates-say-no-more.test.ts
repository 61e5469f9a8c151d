import fc from "fast-check";
import { InvalidDate } from "../../src/domain/time/edtf.js";
import { factTime } from "../../src/domain/time/fact-times.js";
import type { FactTime, Phase, TimeKind } from "../../src/domain/time/times.js";
import { differenceOf } from "./no-more-than-the-source.js";

const STATE = { temporality: "STATE", held: false } as const;
const RANK = { temporality: "FIGURE", held: true } as const;
const EVENT = { temporality: "EVENT", held: false } as const;
const FIGURE = { temporality: "FIGURE", held: false } as const;

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const plain = fc.constantFrom(
  ...["2019", "2020-02", "2021-06-09", "2021-33", "2021-21", "2020-24", "2021-40", "2020-39", "2020-30"],
  ...["201X", "2021-XX", "2020~", "2021-06?", "2021-41%"],
);
const set = fc.constantFrom("[2021-04-21..2021-04-30]", "[..2020-05]", "[2020-05..]", "[2019,2021]");
const date = fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: set });
const period = fc.oneof(
  date,
  fc.tuple(plain, plain).map((sides) => sides.join("/")),
  plain.map((one) => `${one}/..`),
);
const phase = fc.constantFrom<Phase>("IN_EFFECT", "COMPLETED", "ANNOUNCED", "UNSPECIFIED");
const published = fc.constantFrom("2020-01-10", "2021-07-25").map((day) => ({ first: day, last: day }));

const asked = fc.record({
  type: fc.constantFrom<TimeKind>(STATE, RANK, EVENT, FIGURE),
  phase,
  published,
  start: maybe(date),
  end: maybe(fc.oneof(date, fc.constantFrom("..", "unknown", "over"))),
  date: maybe(fc.oneof({ weight: 9, arbitrary: date }, { weight: 1, arbitrary: fc.constant("2021-XX-15") })),
  period: maybe(period),
  announced: maybe(date),
});

test("The text of a fact's dates, read again, has exactly its bounds; there is none only where EDTF has none", () => {
  const met = { text: 0, none: 0, announced: 0 };
  fc.assert(
    fc.property(asked, ({ type, phase, published, start, end, date, period, announced }) => {
      const held = type === STATE || type === RANK;
      const dates = held ? { start, end } : type === EVENT ? { date } : { period };
      const time = timesOf(() => factTime(type, phase, { ...dates, announced }, published));
      if (!time) return;
      expect(differenceOf(time.validity, type === FIGURE)).toBeUndefined();
      if (time.announced) expect(differenceOf(time.announced)).toBeUndefined();
      const dated = Object.values(dates).filter((text) => text !== undefined && /^[[0-9]/.test(text));
      expect(time.validity.edtf === null).toBe(
        dated.length === 0 || (held && dated.some((text) => text?.startsWith("["))),
      );
      met.text += time.validity.edtf === null ? 0 : 1;
      met.none += time.validity.edtf === null && dated.length > 0 ? 1 : 0;
      met.announced += time.announced ? 1 : 0;
    }),
    { numRuns: 2000 },
  );
  expect(Object.values(met).every((often) => often > 50)).toBe(true);
});

test("a start at the end of April is eleven days, of which no text names one", () => {
  const { validity } = factTime(STATE, "IN_EFFECT", { start: "[2021-04-21..2021-04-30]" }, PUBLISHED);
  expect([validity.edtf, validity.ongoing, validity.start.earliest, validity.start.latest]).toEqual([
    null,
    true,
    "2021-04-21",
    "2021-04-30",
  ]);
});

test("a period from one month to another begins on some day of the first and ends on some day of the last", () => {
  const { validity, presence } = factTime(FIGURE, "UNSPECIFIED", { period: "2021-06/2024-06" }, PUBLISHED);
  expect(validity.start).toMatchObject({ earliest: "2021-06-01", latest: "2021-06-30", precision: "MONTH" });
  expect(validity.end).toMatchObject({ earliest: "2024-06-01", latest: "2024-06-30", precision: "MONTH" });
  expect([presence.fromEarliest, presence.fromLatest]).toEqual(["2021-06-01", "2024-06-30"]);
});

const PUBLISHED = { first: "2021-07-25", last: "2021-07-25" };

function timesOf(make: () => FactTime): FactTime | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof InvalidDate) return undefined;
    throw error;
  }
}
