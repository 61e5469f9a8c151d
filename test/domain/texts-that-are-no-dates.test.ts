import { InvalidDate, parseDate } from "../../src/domain/time/edtf.js";

describe("Not a date", () => {
  test.each([
    "",
    " ",
    "2021 ",
    "yesterday",
    "2021-13",
    "2021-00",
    "2021-02-30",
    "2021-6-9",
    "2021/2022",
    "../..",
    "/",
    "..",
    "2021-06/..",
    "{2021,2022}",
    "[..2021..]",
    "[..2019,2021..]",
    "[2022..2021]",
    "[..2021..2022]",
    "[2020..2021..]",
    "[..]",
    "[]",
    "[2021/2022]",
    "2021-06-09T10:00:00Z",
    "-0001",
    "10000",
    "Y20210",
    "Y-2021",
    "XXXX",
    "XXXX-12",
    "201X-21",
    "20",
    "201",
    "2021-42",
    "2021-20",
    "20210609",
    "1626998400000",
    "2021\u0000",
    "２０２１",
  ])("%j", (text) => {
    expect(() => parseDate(text)).toThrow(InvalidDate);
  });

  test("says what a date is and shows what was given instead", () => {
    expect(() => parseDate("2021-13")).toThrow(
      `"2021-13" is not a date in EDTF (ISO 8601-2), such as "2021-06-09", "2021-06", "2021" or "[..2021-03-31]"`,
    );
  });

  test("is refused, however long or hostile, and only its beginning is shown", () => {
    for (const text of [`[${"2021,".repeat(100_000)}2021]`, "[".repeat(64), "X".repeat(64), "2021-".repeat(1e6)]) {
      const message = refusal(text);
      expect(message.length).toBeLessThan(180);
      expect(message).toContain(`"${text.slice(0, 40)}…`);
    }
    for (const text of [`[${"2021,".repeat(12)}2]`, "?~%".repeat(21), `[..${"20XX,".repeat(11)}..]`]) refusal(text);
  });

  test("is shown in an error message without a line break", () => {
    expect(refusal('20"\n\u0007')).toContain(String.raw`"20\"\n\u0007"`);
  });
});

function refusal(text: string): string {
  try {
    parseDate(text);
  } catch (error) {
    if (error instanceof InvalidDate) return error.message;
    throw error;
  }
  throw new Error(`taken as a date: ${text}`);
}
