import fc from "fast-check";
import { UNBOUNDED_END, UNBOUNDED_START } from "../../src/domain/time/day.js";
import { InvalidDate, parseDate, parseInterval } from "../../src/domain/time/edtf.js";

describe("The days of a view or filter", () => {
  test.each([
    ["2021-07-25", "2021-07-25", "2021-07-25"],
    ["2021-06", "2021-06-01", "2021-06-30"],
    ["2021-33", "2021-01-01", "2021-03-31"],
    ["2021-21", "2021-03-01", "2021-05-31"],
    ["2021-06~", "2021-06-01", "2021-06-30"],
    ["[2019..2021]", "2019-01-01", "2021-12-31"],
    ["[..2021-03-31]", UNBOUNDED_START, "2021-03-31"],
    ["2021-01/2021-03", "2021-01-01", "2021-03-31"],
    ["2021/2021", "2021-01-01", "2021-12-31"],
    ["2021-06-15/2021-06", "2021-06-15", "2021-06-30"],
    ["2020?/2021-33~", "2020-01-01", "2021-03-31"],
    ["201X/20XX", "2010-01-01", "2099-12-31"],
  ])("%s are %s to %s", (text, first, last) => {
    expect(parseInterval(text)).toEqual({ first, last });
  });

  test.each(["../..", "/", "../", "/.."])("%s are all time", (text) => {
    expect(parseInterval(text)).toEqual({ first: UNBOUNDED_START, last: UNBOUNDED_END });
  });

  test("have no last day when the end is open or unknown, rather than one in 1970", () => {
    for (const text of ["2021-03/..", "2021-03/"]) {
      expect(parseInterval(text)).toEqual({ first: "2021-03-01", last: UNBOUNDED_END });
    }
    for (const text of ["../2021-03", "/2021-03"]) {
      expect(parseInterval(text)).toEqual({ first: UNBOUNDED_START, last: "2021-03-31" });
    }
  });

  test("may begin or end with a season or a quarter, beside any other date", () => {
    expect(parseInterval("2021-21/2022")).toEqual({ first: "2021-03-01", last: "2022-12-31" });
    expect(parseInterval("2021-02-03/2021-24")).toEqual({ first: "2021-02-03", last: "2022-02-28" });
  });

  test("run from the first day of the start to the last day of the end", () => {
    const date = fc.constantFrom("2019", "2020-02", "2020-02-29", "2021-33", "2020-24", "201X", "2020-XX", "2021~");
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [first, last] = [parseDate(a).earliest, parseDate(b).latest];
        if (first > last) expect(() => parseInterval(`${a}/${b}`)).toThrow("ends before it begins");
        else expect(parseInterval(`${a}/${b}`)).toEqual({ first, last });
      }),
    );
  });

  test("ending before they begin are refused", () => {
    expect(() => parseInterval("2022/2021")).toThrow(
      `"2022/2021" ends before it begins; an interval is written start/end`,
    );
  });

  test.each([
    "",
    "..",
    "2021/2022/2023",
    "2021//2022",
    "[2020..2021]/2022",
    "2019/[..2022]",
    "{2020}",
    "2021-13/..",
    "2021-02-29/..",
    "2021-06-09T00:00/..",
    "2021 / 2022",
    "2021/today",
    `${"2021/".repeat(50)}2021`,
  ])("are not %j", (text) => {
    expect(() => parseInterval(text)).toThrow(InvalidDate);
  });

  test("are explained in the error when they are malformed", () => {
    expect(() => parseInterval("last year")).toThrow(
      `"last year" is not a date or interval in EDTF (ISO 8601-2), such as "2021-06-09", "2021-06", "2021-01/2021-06" or "../.."`,
    );
  });
});
