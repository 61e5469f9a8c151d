import { joinedNotes, type Note, notesMadeBy } from "../../src/domain/note.js";
import { article, facts, PUBLISHED } from "./article.js";

const notes = facts.flatMap(({ key, note }) => (note as Note[]).map((one) => ({ key, ...one })));
const MONTHS = "January February March April May June July August September October November December".split(" ");
const ENGLISH = new RegExp(`(?:(\\d{1,2}) )?(?:(${MONTHS.join("|")}) )?\\b((?:19|20)\\d\\d)\\b(?!년)`, "g");
const KOREAN = /((?:19|20)\d\d)년(?: (\d{1,2})월)?(?: (\d{1,2})일)?/g;

/** The days that a text of ours names, each the first of its month or year where it says no more. */
function daysIn(text: string): string[] {
  const iso = (year = "", month = "1", day = "1") => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const english = [...text.matchAll(ENGLISH)].map(([, day, month, year]) =>
    iso(year, month && String(MONTHS.indexOf(month) + 1), month && day),
  );
  return [...english, ...[...text.matchAll(KOREAN)].map(([, year, month, day]) => iso(year, month, day))];
}

describe("the notes on the article", () => {
  it("speak of no day after the one since which they could be made", () => {
    for (const { key, since, text } of notes)
      for (const day of Object.values(text).flatMap(daysIn)) expect([key, day <= since]).toEqual([key, true]);
    expect(daysIn("a report of 17 March 2022")).toEqual(["2022-03-17"]);
    expect(daysIn("2018년 9월 보도, 2021년의 한 보도")).toEqual(["2018-09-01", "2021-01-01"]);
  });

  it("speak of no later year where only what was known on the day of the article is asked for", () => {
    const then = facts.flatMap(({ note }) => Object.values(joinedNotes(notesMadeBy(PUBLISHED, note as Note[]))));
    expect(then.length).toBeGreaterThan(100);
    expect(then.flatMap(daysIn).filter((day) => day >= "2021-08")).toEqual([]);
    expect(then.join()).not.toMatch(/20(2[2-9]|[3-9]\d)/);
  });

  it("are of the day of the article where they look at nothing else, and say either what it lacks or what others say", () => {
    const onTheSource = notes.filter(({ text }) => /^(Source|Derived)/.test(text.en ?? ""));
    expect(onTheSource.filter(({ since }) => since !== PUBLISHED)).toEqual([]);
    const onTheWorld = notes.filter(({ text }) => /^Unverified/.test(text.en ?? ""));
    expect(onTheSource.length + onTheWorld.length).toBe(notes.length);
    for (const { key, text } of notes) {
      expect([key, text.en?.match(/Source:|Derived|Unverified:/g)?.length]).toEqual([key, 1]);
      expect([key, text.ko?.match(/원문 관련:|도출|미확인:/g)?.length]).toEqual([key, 1]);
    }
  });

  it("are made by the day of the package", () => {
    expect(notes.filter(({ since }) => since < PUBLISHED || since > article.record.date)).toEqual([]);
    expect(notes.filter(({ since }) => since === article.record.date).length).toBeGreaterThan(5);
  });
});
