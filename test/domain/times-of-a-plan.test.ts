import { factTime } from "../../src/domain/time/fact-times.js";
import type { DeclaredDates, Phase, TimeBounds } from "../../src/domain/time/times.js";

const STATE = { temporality: "STATE", held: false } as const;
const EVENT = { temporality: "EVENT", held: false } as const;
const FIGURE = { temporality: "FIGURE", held: false } as const;
const RANK = { temporality: "FIGURE", held: true } as const;
const PUBLISHED = { first: "2021-07-25", last: "2021-07-25" };

const days = ({ earliest, latest }: TimeBounds) => [earliest, latest];

function state(dates: DeclaredDates, phase: Phase = "IN_EFFECT", published = PUBLISHED) {
  return factTime(STATE, phase, dates, published);
}

describe("A plan", () => {
  test("is valid when it is to hold, which publication does not bound", () => {
    const unbounded = { earliest: null, latest: null, precision: "UNKNOWN", wording: null };
    for (const type of [STATE, EVENT, FIGURE, RANK]) {
      const { validity } = factTime(type, "ANNOUNCED", {}, PUBLISHED);
      expect(validity).toEqual({ edtf: null, start: unbounded, end: unbounded, ongoing: false });
    }
  });

  test("with a start has no known end", () => {
    const { validity } = state({ start: "2022" }, "ANNOUNCED");
    expect(validity.edtf).toBe("2022/");
    expect([days(validity.start), days(validity.end)]).toEqual([
      ["2022-01-01", "2022-12-31"],
      ["2022-01-01", null],
    ]);
  });

  test("that is to begin by some day says so in its bounds, which an interval cannot", () => {
    const { validity } = state({ start: "[..2021-12-31]" }, "ANNOUNCED");
    expect(validity.edtf).toBeNull();
    expect([days(validity.start), days(validity.end)]).toEqual([
      [null, "2021-12-31"],
      [null, null],
    ]);
  });

  test("is present from its announcement, never from the dates it is planned for", () => {
    const planned = state({ start: "2030", end: "2031?", announced: "2021-06" }, "ANNOUNCED");
    expect(planned.presence).toEqual({
      fromEarliest: "2021-06-01",
      fromLatest: "2021-06-30",
      toEarliest: "2021-07-25",
      toLatest: "9999-12-31",
      sure: true,
    });
    expect(planned.announced).toEqual({
      edtf: "2021-06",
      start: { earliest: "2021-06-01", latest: "2021-06-30", precision: "MONTH", wording: null },
      end: { earliest: "2021-06-01", latest: "2021-06-30", precision: "MONTH", wording: null },
      ongoing: false,
    });
  });

  test("whose announcement is not dated was announced when it was published", () => {
    const published = { first: "2021-07-25", last: "2022-01-10" };
    const { presence, announced } = state({}, "ANNOUNCED", published);
    expect(announced).toBeNull();
    expect(presence).toEqual({
      fromEarliest: "0000-01-01",
      fromLatest: "2021-07-25",
      toEarliest: "2022-01-10",
      toLatest: "9999-12-31",
      sure: true,
    });
  });

  test("whose announcement is dated from some day on had been announced when it was published", () => {
    const { presence, announced } = state({ announced: "[2021-03..]", start: "2023" }, "ANNOUNCED");
    expect([presence.fromEarliest, presence.fromLatest]).toEqual(["2021-03-01", "2021-07-25"]);
    expect(announced && days(announced.start)).toEqual(["2021-03-01", null]);
  });

  test("of an event or a figure stays present", () => {
    for (const type of [EVENT, FIGURE]) {
      const { presence } = factTime(type, "ANNOUNCED", { announced: "2021-03" }, PUBLISHED);
      expect([presence.toEarliest, presence.toLatest]).toEqual(["9999-12-31", "9999-12-31"]);
    }
  });

  test("cannot be over", () => {
    expect(() => state({ end: "over" }, "ANNOUNCED")).toThrow(`end: "over" is not for a plan, which has yet to begin`);
  });

  test("announced and carried out at once is a state with its announcement, which does not move its presence", () => {
    const { presence, announced, dated } = state({ start: "2021-06", announced: "2021-03" });
    expect(announced?.edtf).toBe("2021-03");
    expect(presence).toEqual(state({ start: "2021-06" }).presence);
    expect(dated).toEqual({ from: "2021-06-01", to: "2021-06-30" });
  });
});
