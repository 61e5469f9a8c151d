import { factTime } from "../../src/domain/time/fact-times.js";
import type { TimeBounds } from "../../src/domain/time/times.js";

const STATE = { temporality: "STATE", held: false } as const;
const FIGURE = { temporality: "FIGURE", held: false } as const;
const RANK = { temporality: "FIGURE", held: true } as const;
const PUBLISHED = { first: "2021-07-25", last: "2021-07-25" };

const days = ({ earliest, latest }: TimeBounds) => [earliest, latest];

describe("A figure", () => {
  const figure = (period?: string) => factTime(FIGURE, "UNSPECIFIED", { period }, PUBLISHED);

  test("begins with the first and ends with the last day of its period", () => {
    const { start, end, edtf } = figure("2020").validity;
    expect([days(start), days(end), start.precision, edtf]).toEqual([
      ["2020-01-01", "2020-01-01"],
      ["2020-12-31", "2020-12-31"],
      "YEAR",
      "2020",
    ]);
    const quarter = figure("2021-01-01/2021-03-31").validity;
    expect(quarter.edtf).toBe("2021-01-01/2021-03-31");
    expect([days(quarter.start), days(quarter.end)]).toEqual([
      ["2021-01-01", "2021-01-01"],
      ["2021-03-31", "2021-03-31"],
    ]);
  });

  test("is possible once the period has begun, and sure once it is over", () => {
    for (const period of ["2021-33", "2021-01/2021-03"]) {
      expect(figure(period).presence).toEqual({
        fromEarliest: "2021-01-01",
        fromLatest: "2021-03-31",
        toEarliest: "9999-12-31",
        toLatest: "9999-12-31",
        sure: true,
      });
    }
    expect(figure("2020~/2021").presence.sure).toBe(false);
  });

  test("without a period was measured when it was published", () => {
    const { validity, presence, dated } = figure();
    expect(validity.edtf).toBeNull();
    expect(days(validity.start)).toEqual([null, "2021-07-25"]);
    expect(presence.fromLatest).toBe("2021-07-25");
    expect(dated).toBeNull();
  });

  test("of one period among several begins and ends somewhere within them", () => {
    for (const period of ["[2019..2020]", "[2019,2020]"]) {
      const { start, end } = figure(period).validity;
      expect([days(start), days(end)]).toEqual([
        ["2019-01-01", "2020-12-31"],
        ["2019-01-01", "2020-12-31"],
      ]);
    }
  });

  test("of some month of a year begins and ends somewhere within that year", () => {
    const { start, end } = figure("2021-XX").validity;
    expect([days(start), days(end)]).toEqual([
      ["2021-01-01", "2021-12-31"],
      ["2021-01-01", "2021-12-31"],
    ]);
  });

  test("may have a period that is open on one side, not on both", () => {
    const { validity, presence } = figure("../2024-06-30");
    expect([days(validity.start), days(validity.end)]).toEqual([
      [null, "2024-06-30"],
      ["2024-06-30", "2024-06-30"],
    ]);
    expect([presence.fromEarliest, presence.fromLatest]).toEqual(["0000-01-01", "2024-06-30"]);
    expect(() => figure("../..")).toThrow(
      `period: "../.." is open on both sides; leave out what the source does not date`,
    );
  });

  test("that is held, as a rank is, has the times of a state", () => {
    const dates = { start: "2020", end: "unknown" };
    expect(factTime(RANK, "IN_EFFECT", dates, PUBLISHED)).toEqual(factTime(STATE, "IN_EFFECT", dates, PUBLISHED));
    expect(factTime(RANK, "IN_EFFECT", {}, PUBLISHED)).toEqual(factTime(STATE, "IN_EFFECT", {}, PUBLISHED));
  });
});
