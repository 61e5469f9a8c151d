import * as fc from "fast-check";
import { momentKeys, momentRanges } from "../../src/domain/moments.js";
import { daysBefore, UNBOUNDED_END } from "../../src/domain/time/day.js";

const anyDay = fc
  .date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const keyOf = (first: string, last: string) =>
  momentKeys({ key: "fact:p/F1", moments: [`${first} ${last} BEGAN`], knownMoments: [] }).beganAt ?? "";
/** Whether somebody who asks for what may be on the day or later looks at the key. */
const isLookedAt = (key: string, day: string) =>
  momentRanges(day, "", `${UNBOUNDED_END}~`).some(({ after, until }) => after < key && key < until);

describe("the key ranges for the moments of some days", () => {
  test("include every moment that may be on them, however vague its date", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(1200), fc.nat(1200), (last, spread, sooner) => {
        expect(isLookedAt(keyOf(daysBefore(last, spread), last), daysBefore(last, sooner))).toBe(true);
      }),
    );
  });

  test.each([
    ["a day", "2019-02-28", "2019-02-28"],
    ["a month", "2019-01-01", "2019-01-31"],
    ["a year", "2018-01-01", "2018-12-31"],
  ])("exclude a moment that is %s and over long before", (_, first, last) => {
    const key = keyOf(first, last);
    expect(isLookedAt(key, last)).toBe(true);
    expect(isLookedAt(key, "2020-01-03")).toBe(false);
  });

  test("include none before the key of the last page", () => {
    const [first, second] = [keyOf("2019-02-01", "2019-02-01"), keyOf("2019-02-02", "2019-02-02")];
    const [range] = momentRanges("2019-01-01", first.slice(2), `${UNBOUNDED_END}~`);
    expect([first, second].filter((key) => key > (range?.after ?? ""))).toEqual([second]);
  });
});
