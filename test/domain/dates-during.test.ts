import fc from "fast-check";
import { parseInterval } from "../../src/domain/time/edtf.js";
import { factTime } from "../../src/domain/time/fact-times.js";
import type { DeclaredDates, Phase, TimeKind } from "../../src/domain/time/times.js";

const STATE = { temporality: "STATE", held: false } as const;
const EVENT = { temporality: "EVENT", held: false } as const;
const FIGURE = { temporality: "FIGURE", held: false } as const;
const RANK = { temporality: "FIGURE", held: true } as const;
const PUBLISHED = { first: "2021-07-25", last: "2021-07-25" };

function dated(type: TimeKind, phase: Phase, dates: DeclaredDates) {
  return factTime(type, phase, dates, PUBLISHED).dated;
}

function isDuring(text: string, type: TimeKind, phase: Phase, dates: DeclaredDates): boolean {
  const { first, last } = parseInterval(text);
  const span = dated(type, phase, dates);
  return span !== null && span.from <= last && first <= span.to;
}

describe("During some days", () => {
  test("a state dated on both sides is tested as a span", () => {
    const dates = { start: "2019-05", end: "2021-03-31" };
    expect(dated(STATE, "IN_EFFECT", dates)).toEqual({ from: "2019-05-01", to: "2021-03-31" });
    expect(isDuring("2020", STATE, "IN_EFFECT", dates)).toBe(true);
  });

  test("a state dated on one side is tested as a moment", () => {
    expect(dated(STATE, "IN_EFFECT", { start: "2021-06" })).toEqual({ from: "2021-06-01", to: "2021-06-30" });
    expect(isDuring("2021-07", STATE, "IN_EFFECT", { start: "2021-06" })).toBe(false);
    expect(dated(STATE, "IN_EFFECT", { end: "[..2021-03-31]" })).toEqual({ from: "2021-03-31", to: "2021-03-31" });
    expect(dated(RANK, "IN_EFFECT", { start: "[2020-04..]" })).toEqual({ from: "2020-04-01", to: "2020-04-01" });
  });

  test("the day of publication does not date what the source leaves undated", () => {
    for (const end of ["..", "unknown", "over"]) expect(dated(STATE, "IN_EFFECT", { end })).toBeNull();
    expect(dated(EVENT, "COMPLETED", {})).toBeNull();
    expect(dated(FIGURE, "UNSPECIFIED", {})).toBeNull();
    expect(dated(STATE, "ANNOUNCED", {})).toBeNull();
    // Nor does it narrow what the source does date: over by 24 July, it began at some time from 2021 on.
    expect(dated(STATE, "IN_EFFECT", { start: "[2021..]", end: "over" })).toEqual({
      from: "2021-01-01",
      to: "2021-01-01",
    });
  });

  test("a side that is open outwards counts from the day that bounds it", () => {
    expect(dated(STATE, "IN_EFFECT", { start: "[..2018]", end: "2020" })).toEqual({
      from: "2018-12-31",
      to: "2020-12-31",
    });
    expect(dated(STATE, "IN_EFFECT", { start: "2018", end: "[2020..]" })).toEqual({
      from: "2018-01-01",
      to: "2020-01-01",
    });
    expect(dated(STATE, "IN_EFFECT", { start: "[..2021]", end: "[2020..]" })).toEqual({
      from: "2020-01-01",
      to: "2021-12-31",
    });
    expect(dated(STATE, "IN_EFFECT", { start: "2021", end: "[2020..]" })).toEqual({
      from: "2021-01-01",
      to: "2021-01-01",
    });
    expect(dated(STATE, "IN_EFFECT", { start: "[..2021]", end: "2019" })).toEqual({
      from: "2019-12-31",
      to: "2019-12-31",
    });
  });

  test("an event is tested as a moment", () => {
    expect(dated(EVENT, "COMPLETED", { date: "2021-33" })).toEqual({ from: "2021-01-01", to: "2021-03-31" });
    expect(isDuring("2020", EVENT, "COMPLETED", { date: "[..2021-03-31]" })).toBe(false);
    expect(isDuring("2021-03", EVENT, "COMPLETED", { date: "[..2021-03-31]" })).toBe(true);
  });

  test("a figure is tested by its period, or by the day that bounds a period open on one side", () => {
    expect(dated(FIGURE, "UNSPECIFIED", { period: "2020" })).toEqual({ from: "2020-01-01", to: "2020-12-31" });
    expect(dated(FIGURE, "UNSPECIFIED", { period: "2020/2021-03" })).toEqual({ from: "2020-01-01", to: "2021-03-31" });
    expect(dated(FIGURE, "ANNOUNCED", { period: "../2024-06-30" })).toEqual({ from: "2024-06-30", to: "2024-06-30" });
  });

  test("a plan is tested by the dates it is planned for, else by its announcement", () => {
    const announced = "2021-06-09";
    expect(dated(STATE, "ANNOUNCED", { start: "2022", announced })).toEqual({ from: "2022-01-01", to: "2022-12-31" });
    for (const type of [STATE, EVENT, FIGURE, RANK]) {
      expect(dated(type, "ANNOUNCED", { announced })).toEqual({ from: announced, to: announced });
    }
  });

  test("the announcement of something that has happened does not date it", () => {
    expect(dated(STATE, "IN_EFFECT", { announced: "2021-03" })).toBeNull();
  });

  test("the dated interval is closed and in order", () => {
    const date = fc.constantFrom(
      undefined,
      "2020",
      "2021-02",
      "[2019..2021]",
      "[..2020]",
      "[2020..]",
      "[..2021]",
      "2021-24",
    );
    fc.assert(
      fc.property(date, date, fc.constantFrom<Phase>("IN_EFFECT", "ANNOUNCED"), (start, end, phase) => {
        let span: ReturnType<typeof dated>;
        try {
          span = dated(STATE, phase, { start, end });
        } catch {
          return;
        }
        expect(span === null).toBe(start === undefined && end === undefined);
        if (span) expect(span.from <= span.to).toBe(true);
      }),
    );
  });
});
