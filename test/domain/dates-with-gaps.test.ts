import fc from "fast-check";
import { dayAfter } from "../../src/domain/time/day.js";
import { hasGaps, InvalidDate, parseDate } from "../../src/domain/time/edtf.js";
import { factTime } from "../../src/domain/time/fact-times.js";

const EVENT = { temporality: "EVENT", held: false } as const;
const STATE = { temporality: "STATE", held: false } as const;
const PUBLISHED = { first: "2031-01-01", last: "2031-01-01" };

const gapsOf = (text: string) => (parseDate(text).gaps ?? []).map(({ from, to }) => `${from}/${to}`);

/** Whether a date may mean a day, by its written form alone. */
function meaningOf(text: string): (day: string) => boolean {
  const members = text.startsWith("[") ? text.slice(1, -1).split(",") : [text];
  const meanings = members.map((member) => {
    const [from = "", to = from] = member.split("..");
    if (from !== to) return (day: string) => day.slice(0, from.length) >= from && day.slice(0, to.length) <= to;
    const pattern = new RegExp(`^${from.replaceAll("X", "[0-9]")}`);
    return (day: string) => pattern.test(day);
  });
  return (day) => meanings.some((means) => means(day));
}

describe("A date with gaps", () => {
  test("keeps its gaps beside its bounds", () => {
    expect(gapsOf("[2019,2021]")).toEqual(["2020-01-01/2020-12-31"]);
    expect(gapsOf("[2021,2019]")).toEqual(["2020-01-01/2020-12-31"]);
    expect(gapsOf("[2010-01,2010-12]")).toEqual(["2010-02-01/2010-11-30"]);
    expect(gapsOf("2010-XX-15")).toHaveLength(11);
    expect(gapsOf("2010-XX-15")[0]).toBe("2010-01-16/2010-02-14");
    expect(gapsOf("20X1-06")[0]).toBe("2001-07-01/2011-05-31");
  });

  test.each(["2010", "201X", "2010-XX", "2010-0X-XX", "[2019,2020]", "[2019..2021]", "[..2019,2021]", "[2019,2021..]"])(
    "is not %s",
    (text) => {
      expect([gapsOf(text), hasGaps(text), "gaps" in parseDate(text)]).toEqual([[], false, false]);
    },
  );

  test("with more than 128 gaps goes by its bounds", () => {
    expect(gapsOf("19XX-12-25")).toHaveLength(99);
    expect(parseDate("1XXX-12-25")).toEqual({
      earliest: "1000-12-25",
      latest: "1999-12-25",
      precision: "RANGE",
      exact: true,
    });
    expect(hasGaps("1XXX-12-25")).toBe(true);
  });

  test("with very many unspecified digits is still read", () => {
    for (const member of ["1XXX-XX-X5", "1XXX", "XXX1-0X", "19XX-12-25", "2XXX-1X-3X"]) {
      const set = `[${Array.from({ length: Math.floor(60 / (member.length + 1)) }, () => member).join(",")}]`;
      for (const text of [member, set]) expect(typeof hasGaps(text)).toBe("boolean");
    }
  });

  test("leaves out exactly the days that its text cannot mean", () => {
    const year = fc.constantFrom("2019", "2020", "202X", "20X1");
    const part = fc.constantFrom("", "-0X", "-1X", "-XX", "-02", "-06");
    const day = fc.constantFrom("", "-15", "-X5", "-3X", "-XX");
    const masked = fc.tuple(year, part, day).map(([a, b, c]) => (b === "" ? a : a + b + c));
    const plain = fc.constantFrom("2019", "2021", "2020-06", "2020-12-31", "2023-02", "2019-01..2019-03");
    const set = fc.array(plain, { minLength: 1, maxLength: 4 }).map((members) => `[${members.join(",")}]`);
    fc.assert(
      fc.property(fc.oneof(masked, set), (text) => {
        let date: ReturnType<typeof parseDate>;
        try {
          date = parseDate(text);
        } catch (error) {
          // The library does not know every such mask.
          if (error instanceof InvalidDate) return;
          throw error;
        }
        const { earliest, latest, gaps = [] } = date;
        // It has too many of them to be kept.
        if (gaps.length === 0 && hasGaps(text)) return;
        const isMeant = meaningOf(text);
        for (let day = earliest; day <= latest; day = dayAfter(day))
          if (gaps.some(({ from, to }) => from <= day && day <= to) === isMeant(day))
            throw new Error(`${day} of ${text}`);
      }),
      { numRuns: 150 },
    );
  });

  test("keeps its gaps as the date of an event and as the one date of a state; a span between two dates has none", () => {
    const gaps = [{ from: "2020-01-01", to: "2020-12-31" }];
    expect(factTime(EVENT, "COMPLETED", { date: "[2019,2021]" }, PUBLISHED).dated?.gaps).toEqual(gaps);
    expect(factTime(STATE, "IN_EFFECT", { start: "[2019,2021]" }, PUBLISHED).dated?.gaps).toEqual(gaps);
    const both = factTime(STATE, "IN_EFFECT", { start: "[2019,2021]", end: "2022" }, PUBLISHED);
    expect(both.dated).toEqual({ from: "2019-01-01", to: "2022-12-31" });
    expect(both.validity.start.gaps).toEqual(gaps);
  });

  test("that its other side narrows into a gap ends before the gap", () => {
    const { validity } = factTime(STATE, "IN_EFFECT", { start: "[2019,2021]", end: "2020-06" }, PUBLISHED);
    expect([validity.start.earliest, validity.start.latest]).toEqual(["2019-01-01", "2019-12-31"]);
    expect(validity.start.gaps).toBeUndefined();
    const later = factTime(STATE, "IN_EFFECT", { start: "2020-06", end: "[2019,2021]" }, PUBLISHED).validity;
    expect([later.end.earliest, later.end.latest]).toEqual(["2021-01-01", "2021-12-31"]);
  });
});
