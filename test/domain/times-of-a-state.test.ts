import { factTime } from "../../src/domain/time/fact-times.js";
import type { DeclaredDates, Phase, TimeBounds } from "../../src/domain/time/times.js";

const STATE = { temporality: "STATE", held: false } as const;
const PUBLISHED = { first: "2021-07-25", last: "2021-07-25" };

const days = ({ earliest, latest }: TimeBounds) => [earliest, latest];

function state(dates: DeclaredDates, phase: Phase = "IN_EFFECT", published = PUBLISHED) {
  return factTime(STATE, phase, dates, published);
}

describe("A state", () => {
  test("without dates had begun when it was published, and held then", () => {
    const { validity } = state({});
    expect(validity).toEqual({
      edtf: null,
      start: { earliest: null, latest: "2021-07-25", precision: "UNKNOWN", wording: null },
      end: { earliest: "2021-07-25", latest: null, precision: "UNKNOWN", wording: null },
      ongoing: true,
    });
  });

  test("reported as past may still hold, or have ended at any time since its start", () => {
    const { validity } = state({ start: "2020", end: "unknown" });
    expect(days(validity.end)).toEqual(["2020-01-01", null]);
    expect(validity.ongoing).toBe(false);
    expect(days(state({ end: "unknown" }).validity.end)).toEqual([null, null]);
  });

  test("reported as over ended at the latest on the day before", () => {
    const { validity } = state({ end: "over" });
    expect(days(validity.start)).toEqual([null, "2021-07-24"]);
    expect(days(validity.end)).toEqual([null, "2021-07-24"]);
    expect(validity.end.precision).toBe("UNKNOWN");
  });

  test("begins no later than it ends, and ends no earlier than it begins", () => {
    const ended = state({ end: "[..2021-03-31]" }).validity;
    expect(days(ended.start)).toEqual([null, "2021-03-31"]);
    expect(days(ended.end)).toEqual([null, "2021-03-31"]);
    const within = state({ start: "2021", end: "2021" }).validity;
    expect(days(within.start)).toEqual(["2021-01-01", "2021-12-31"]);
    const both = state({ start: "[2020-06..]", end: "[..2021-03]" }).validity;
    expect(days(both.start)).toEqual(["2020-06-01", "2021-03-31"]);
    expect(days(both.end)).toEqual(["2020-06-01", "2021-03-31"]);
  });

  test("takes the earliest publication for its start, and the latest for its end", () => {
    const published = { first: "2021-07-25", last: "2022-01-10" };
    expect(state({}, "IN_EFFECT", published).presence).toEqual({
      fromEarliest: "0000-01-01",
      fromLatest: "2021-07-25",
      toEarliest: "2022-01-10",
      toLatest: "9999-12-31",
      sure: true,
    });
    expect(days(state({ end: "over" }, "IN_EFFECT", published).validity.end)).toEqual([null, "2022-01-09"]);
  });

  test("is present from its start to its end", () => {
    expect(state({ start: "2020-01", end: "2021-03~" }).presence).toEqual({
      fromEarliest: "2020-01-01",
      fromLatest: "2020-01-31",
      toEarliest: "2021-03-01",
      toLatest: "2021-03-31",
      sure: false,
    });
  });

  test.each([
    ["[2018-06-20..]", "2018-06-20"],
    ["2021", "2021-01-01"],
  ])("that began %s is present on the day it was reported, whatever else the source dates", (start, earliest) => {
    for (const end of ["..", "unknown", undefined]) {
      const { presence, validity, dated } = state({ start, end });
      expect([presence.fromEarliest, presence.fromLatest]).toEqual([earliest, "2021-07-25"]);
      // The day of a report is no date of the source.
      expect([validity.start, dated]).toEqual([state({ start }, "ANNOUNCED").validity.start, state({ start }).dated]);
      expect(validity.start.latest).not.toBe("2021-07-25");
    }
  });

  test("that is dated after its first report keeps its date, and had begun by the next report", () => {
    const published = { first: "2021-01-10", last: "2021-07-25" };
    expect(state({ start: "[2021-06..]" }, "IN_EFFECT", published).presence.fromLatest).toBe("2021-07-25");
    expect(state({ start: "[2022..]" }, "IN_EFFECT", published).presence.fromLatest).toBe("9999-12-31");
  });

  test.each<[DeclaredDates, string | null]>([
    [{}, null],
    [{ end: "unknown" }, null],
    [{ end: "over" }, null],
    [{ start: "2021-06" }, "2021-06/.."],
    [{ start: "2021-06", end: "unknown" }, "2021-06/"],
    [{ start: "2021-06", end: "over" }, "2021-06/"],
    [{ start: "2020-01", end: "2021-03-31" }, "2020-01/2021-03-31"],
    [{ end: "2021-03" }, "/2021-03"],
    [{ start: "2020~", end: "2021-40" }, "2020~/2021-40"],
    [{ start: "2019-24", end: "201X" }, "2019-24/201X"],
    // A set cannot stand inside an interval, and no day of it may stand for it.
    [{ end: "[..2021-03-31]" }, null],
    [{ start: "2020~", end: "[..2021-03-31]" }, null],
    [{ start: "[2020-03..2020-05]" }, null],
    [{ start: "2019", end: "[2020-03..2020-05]" }, null],
    [{ start: "[..2020-05]" }, null],
    [{ start: "2019", end: "[2020..]" }, null],
    [{ start: "[..2020-05]", end: "unknown" }, null],
    [{ start: "[2019,2021]", end: "unknown" }, null],
  ])("declared as %j is shown as %j", (dates, edtf) => {
    expect(state(dates).validity.edtf).toBe(edtf);
  });

  test("that was stopped is dated like any other", () => {
    expect(state({ start: "2021-06" }, "HALTED")).toEqual(state({ start: "2021-06" }));
  });

  test("keeps the source's own words, also where they give no date", () => {
    const { validity } = state({ start: "2021-06", wording: { start: "last month", end: "for now" } });
    expect([validity.start.wording, validity.end.wording]).toEqual(["last month", "for now"]);
  });

  test("cannot end before it begins", () => {
    expect(() => state({ start: "2021-06", end: "2020" })).toThrow(`start: "2021-06" contradicts the end: ended 2020`);
    expect(() => state({ start: "2021-07-25", end: "over" })).toThrow(
      `start: "2021-07-25" contradicts the end: over before 2021-07-25, when that was published`,
    );
  });
});
