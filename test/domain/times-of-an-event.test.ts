import { factTime } from "../../src/domain/time/fact-times.js";
import type { TimeBounds } from "../../src/domain/time/times.js";

const EVENT = { temporality: "EVENT", held: false } as const;
const PUBLISHED = { first: "2021-07-25", last: "2021-07-25" };

const days = ({ earliest, latest }: TimeBounds) => [earliest, latest];

describe("An event", () => {
  test("starts and ends at its date, and stays present", () => {
    const { validity, presence } = factTime(EVENT, "COMPLETED", { date: "2021-06" }, PUBLISHED);
    expect(validity.edtf).toBe("2021-06");
    expect(days(validity.start)).toEqual(["2021-06-01", "2021-06-30"]);
    expect(validity.end).toEqual(validity.start);
    expect(presence).toEqual({
      fromEarliest: "2021-06-01",
      fromLatest: "2021-06-30",
      toEarliest: "9999-12-31",
      toLatest: "9999-12-31",
      sure: true,
    });
  });

  test("without a date had happened when it was published", () => {
    const published = { first: "2021-07-25", last: "2022-01-10" };
    const { validity, presence } = factTime(EVENT, "COMPLETED", {}, published);
    expect(validity.edtf).toBeNull();
    expect(days(validity.start)).toEqual([null, "2021-07-25"]);
    expect([presence.fromEarliest, presence.fromLatest]).toEqual(["0000-01-01", "2021-07-25"]);
  });

  test("that is reported as having happened had happened by the report, which is no date of the source", () => {
    const { presence, validity, dated } = factTime(EVENT, "COMPLETED", { date: "[2018-06-20..]" }, PUBLISHED);
    expect([presence.fromEarliest, presence.fromLatest]).toEqual(["2018-06-20", "2021-07-25"]);
    expect(days(validity.start)).toEqual(["2018-06-20", null]);
    expect(dated).toEqual({ from: "2018-06-20", to: "2018-06-20" });
    const stated = factTime(EVENT, "UNSPECIFIED", { date: "[2018-06-20..]" }, PUBLISHED);
    expect(stated.presence.fromLatest).toBe("9999-12-31");
  });

  test("is shown as declared", () => {
    for (const date of ["2020-04~", "[..2021-03-31]", "2021-33"]) {
      expect(factTime(EVENT, "COMPLETED", { date }, PUBLISHED).validity.edtf).toBe(date);
    }
  });
});
