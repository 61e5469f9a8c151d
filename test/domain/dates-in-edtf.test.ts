import { parse } from "edtf";
import fc from "fast-check";
import { dayAfter, isDay, UNBOUNDED_END, UNBOUNDED_START } from "../../src/domain/time/day.js";
import { InvalidDate, parseDate } from "../../src/domain/time/edtf.js";
import type { DatePrecision } from "../../src/domain/time/precision.js";

const bounds = (text: string) => {
  const { earliest, latest, precision } = parseDate(text);
  return [earliest, latest, precision];
};

type Row = [text: string, earliest: string, latest: string, precision: DatePrecision];

describe("A date in EDTF", () => {
  test.each<Row>([
    ["2021-06-09", "2021-06-09", "2021-06-09", "DAY"],
    ["2021-06", "2021-06-01", "2021-06-30", "MONTH"],
    ["2020-02", "2020-02-01", "2020-02-29", "MONTH"],
    ["2021", "2021-01-01", "2021-12-31", "YEAR"],
    ["0050", "0050-01-01", "0050-12-31", "YEAR"],
    ["201X", "2010-01-01", "2019-12-31", "DECADE"],
    ["20XX", "2000-01-01", "2099-12-31", "RANGE"],
    ["2021-XX", "2021-01-01", "2021-12-31", "YEAR"],
    ["2021-XX-XX", "2021-01-01", "2021-12-31", "YEAR"],
    ["2021-06-XX", "2021-06-01", "2021-06-30", "MONTH"],
    ["2021-02-XX", "2021-02-01", "2021-02-28", "MONTH"],
    ["202X-XX", "2020-01-01", "2029-12-31", "DECADE"],
  ])("%s means a day from %s to %s (%s)", (text, ...expected) => {
    expect(bounds(text)).toEqual(expected);
  });

  test("in a set means one day among its members", () => {
    expect(bounds("[2021-03..2021-04]")).toEqual(["2021-03-01", "2021-04-30", "RANGE"]);
    expect(bounds("[2021-01,2021-05..2021-07]")).toEqual(["2021-01-01", "2021-07-31", "RANGE"]);
    expect(bounds("[2023,2019,2021-06-09]")).toEqual(["2019-01-01", "2023-12-31", "RANGE"]);
    expect(bounds("[2019, 2021]")).toEqual(["2019-01-01", "2021-12-31", "RANGE"]);
    expect(bounds("[201X,2022]")).toEqual(["2010-01-01", "2022-12-31", "RANGE"]);
    expect(bounds("[2021]")).toEqual(["2021-01-01", "2021-12-31", "RANGE"]);
  });

  test("in a set that is open on one side lies before or after", () => {
    expect(bounds("[..2021-03-31]")).toEqual([UNBOUNDED_START, "2021-03-31", "BEFORE"]);
    expect(bounds("[2021-03..]")).toEqual(["2021-03-01", UNBOUNDED_END, "AFTER"]);
    expect(bounds("[..2019,2021]")).toEqual([UNBOUNDED_START, "2021-12-31", "BEFORE"]);
    expect(bounds("[2019,2021-06..]")).toEqual(["2019-01-01", UNBOUNDED_END, "AFTER"]);
  });

  test.each(["2021?", "2021-06~", "2021-06-09%", "2021-?06", "2021?-06-09", "2021~-06-09"])(
    "%s keeps the bounds of what it qualifies, and is not exact",
    (text) => {
      expect(parseDate(text)).toEqual({ ...parseDate(text.replace(/[?~%]/, "")), exact: false });
    },
  );

  test("without a qualifier is exact", () => {
    for (const text of ["2021-06-09", "2021-XX", "[..2021]", "201X"]) expect(parseDate(text).exact).toBe(true);
  });

  test("without qualifiers is taken exactly when the library takes it and such a day exists", () => {
    const two = fc.integer({ min: 0, max: 45 }).map((n) => String(n).padStart(2, "0"));
    fc.assert(
      fc.property(fc.constantFrom("0000", "1900", "2020", "2021"), fc.array(two, { maxLength: 2 }), (year, rest) => {
        const text = [year, ...rest].join("-");
        const leapless = text.endsWith("-02-29") && year !== "0000" && year !== "2020";
        expect(attempt(text) !== null).toBe(isTakenByLibrary(text) && !leapless);
      }),
      { numRuns: 400 },
    );
  });

  test("with unspecified digits spans exactly the days that fit them", () => {
    const calendar: string[] = [];
    for (let day = "2018-01-01"; day <= "2031-12-31"; day = dayAfter(day)) calendar.push(day);
    const digit = fc.constantFrom(..."0123X");
    const mask = fc.tuple(fc.constantFrom("2019", "2020", "202X"), digit, digit, digit, digit);
    fc.assert(
      fc.property(mask, ([year, a, b, c, d]) => {
        const text = `${year}-${a}${b}-${c}${d}`;
        const pattern = new RegExp(`^${text.replaceAll("X", ".")}$`);
        const fitting = calendar.filter((day) => pattern.test(day));
        const answer = attempt(text);
        // The library does not know every such mask (2021-02-3X); what it takes must be right.
        if (answer === null) return;
        expect([answer.earliest, answer.latest]).toEqual([fitting[0], fitting.at(-1)]);
      }),
      { numRuns: 300 },
    );
  });

  test("has ordered bounds, whatever the text", () => {
    const text = fc.array(fc.constantFrom(..."0129X-?~[].,", "..", "2021", "-06", "-21"), { maxLength: 9 });
    fc.assert(
      fc.property(text, (pieces) => {
        const answer = attempt(pieces.join(""));
        if (answer === null) return;
        expect(isDay(answer.earliest) && isDay(answer.latest)).toBe(true);
        expect(answer.earliest <= answer.latest).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("Where the library's own days are wrong", () => {
  test("an unknown end is not 1970: 2021-03/ is no date at all", () => {
    expect(() => parseDate("2021-03/")).toThrow(InvalidDate);
  });

  test("a set ends with its last member, not with its first", () => {
    expect(parseDate("[2021-01-01..2021-06-30]").latest).toBe("2021-06-30");
    expect(parseDate("[2021-06..]").latest).toBe(UNBOUNDED_END);
  });

  test.each<Row>([
    ["2022-21", "2022-03-01", "2022-05-31", "SEASON"],
    ["2022-22", "2022-06-01", "2022-08-31", "SEASON"],
    ["2022-23", "2022-09-01", "2022-11-30", "SEASON"],
    ["2022-24", "2022-12-01", "2023-02-28", "SEASON"],
    ["2023-24", "2023-12-01", "2024-02-29", "SEASON"],
    ["2022-25", "2022-03-01", "2022-05-31", "SEASON"],
    ["2022-26", "2022-06-01", "2022-08-31", "SEASON"],
    ["2022-27", "2022-09-01", "2022-11-30", "SEASON"],
    ["2022-28", "2022-12-01", "2023-02-28", "SEASON"],
    ["2022-29", "2022-09-01", "2022-11-30", "SEASON"],
    ["2022-30", "2022-12-01", "2023-02-28", "SEASON"],
    ["2022-31", "2022-03-01", "2022-05-31", "SEASON"],
    ["2022-32", "2022-06-01", "2022-08-31", "SEASON"],
    ["9999-31", "9999-03-01", "9999-05-31", "SEASON"],
  ])("the season %s runs from %s to %s", (text, ...expected) => {
    expect(bounds(text)).toEqual(expected);
  });

  test.each<Row>([
    ["2021-33", "2021-01-01", "2021-03-31", "QUARTER"],
    ["2021-34", "2021-04-01", "2021-06-30", "QUARTER"],
    ["2021-35", "2021-07-01", "2021-09-30", "QUARTER"],
    ["2021-36", "2021-10-01", "2021-12-31", "QUARTER"],
    ["2021-37", "2021-01-01", "2021-04-30", "QUADRIMESTER"],
    ["2021-38", "2021-05-01", "2021-08-31", "QUADRIMESTER"],
    ["2021-39", "2021-09-01", "2021-12-31", "QUADRIMESTER"],
    ["2021-40", "2021-01-01", "2021-06-30", "HALF"],
    ["2021-41", "2021-07-01", "2021-12-31", "HALF"],
  ])("the part %s of a year runs from %s to %s", (text, ...expected) => {
    expect(bounds(text)).toEqual(expected);
  });

  test("an approximate date keeps its bounds and is marked, seasons and quarters too", () => {
    expect(parseDate("2020-04~")).toEqual({
      earliest: "2020-04-01",
      latest: "2020-04-30",
      precision: "MONTH",
      exact: false,
    });
    expect(parseDate("2021-21~")).toEqual({ ...parseDate("2021-21"), exact: false });
    for (const part of ["2021-34", "2021-40", "2021-39", "2021-30"])
      expect(parseDate(`${part}?`)).toEqual({ ...parseDate(part), exact: false });
  });

  test("29 February is a day of leap years only", () => {
    expect(parseDate("2020-02-29").latest).toBe("2020-02-29");
    for (const text of ["2021-02-29", "1900-02-29", "XXX1-02-29", "[..2021-02-29]"]) {
      expect(() => parseDate(text)).toThrow(InvalidDate);
    }
  });

  test("an unspecified first digit keeps the second: 2021-X0 is October", () => {
    expect(bounds("2021-X0")).toEqual(["2021-10-01", "2021-10-31", "RANGE"]);
    expect(bounds("2021-06-X0")).toEqual(["2021-06-10", "2021-06-30", "RANGE"]);
  });
});

function attempt(text: string) {
  try {
    return parseDate(text);
  } catch (error) {
    if (error instanceof InvalidDate) return null;
    throw error;
  }
}

function isTakenByLibrary(text: string): boolean {
  try {
    return Boolean(parse(text, { level: 3, types: ["Date", "Season"] }));
  } catch {
    return false;
  }
}
