import { joinedNotes, type Note, notesMadeBy } from "../../src/domain/note.js";
import { factRecord } from "../../src/domain/records.js";
import { versionsOf } from "../../src/domain/versions.js";
import { around, changeOf, factOf } from "./declarations.js";

const linesBy = (day: string, notes: readonly Note[]) => joinedNotes(notesMadeBy(day, notes));

const P = "2021-07-25";
const D = "2023-03-01";
const versions = (changes: ReturnType<typeof changeOf>[], more: object) =>
  versionsOf({ record: factOf([P], more), changes }, around());
const onTheDay = (changes: ReturnType<typeof changeOf>[], more: object) =>
  versions(changes, more).map(({ notes, knownFrom }) => linesBy(knownFrom, notes));

describe("The notes of a fact", () => {
  const note = { en: "As told.", ko: "들은 대로다." };

  test("and of its changes come in the order of their days, each in its language", () => {
    const changes = [
      changeOf("DISPUTED", D, { note: { en: "Denied." } }),
      changeOf("ENDED", "2022-01-01", { note: { en: "Over." } }),
    ];
    expect(onTheDay(changes, { note })).toEqual([
      note,
      { en: "As told.\nOver.", ko: "들은 대로다." },
      { en: "As told.\nOver.\nDenied.", ko: "들은 대로다." },
    ]);
  });

  test("include that of a withdrawal, and a note of two packages only once", () => {
    const denied = changeOf("DISPUTED", "2022-01-01", { note: { en: "Denied." } });
    const found = versions([denied, denied, changeOf("RETRACTED", D, { note: { ko: "철회." } })], { note }).at(-1);
    expect(linesBy(D, found?.notes ?? [])).toEqual({ en: "As told.\nDenied.", ko: "들은 대로다." });
    const withdrawn = found?.withdrawal?.notes ?? [];
    expect(linesBy(D, withdrawn)).toEqual({ en: "As told.\nDenied.", ko: "들은 대로다.\n철회." });
    expect(linesBy("2023-02-28", withdrawn)).toEqual({ en: "As told.\nDenied.", ko: "들은 대로다." });
  });

  test("are hidden before their day, and make no version of the fact", () => {
    const several = [
      { since: "2022-03-17", en: "It opened." },
      { since: P, en: "No date is given." },
    ];
    const found = versions([], { note: several });
    expect(found).toHaveLength(1);
    const notes = found[0]?.notes ?? [];
    expect([P, "2022-03-16", "2022-03-17"].map((day) => linesBy(day, notes).en)).toEqual([
      "No date is given.",
      "No date is given.",
      "No date is given.\nIt opened.",
    ]);
  });

  test("of an older graph, which stores no day for them, are as old as the fact", () => {
    const [version] = versions([], { note });
    expect(version?.notes).toEqual([{ since: P, text: note }]);
  });

  test("may be one or a list, with a day or without, and a note without a text is dropped", () => {
    const noted = (one: unknown) => factOf([P], { note: one }).note;
    expect(noted({})).toEqual([]);
    expect(noted(note)).toEqual([{ text: note }]);
    expect(noted({ since: D, ...note })).toEqual([{ since: D, text: note }]);
    expect(noted([{ ko: "하나." }, { since: D, en: "Two." }])).toEqual([
      { text: { ko: "하나." } },
      { since: D, text: { en: "Two." } },
    ]);
  });

  test.each([
    ["a text", "Remark.", ["note"]],
    ["a day that is none", { since: "2021-02-30", en: "x" }, ["note", "since"]],
    ["no language", { "in english": "x" }, ["note", "in english"]],
    ["an empty text in a list", [{ en: "x" }, { ko: "" }], ["note", 1, "ko"]],
  ])("are refused at the place of what is wrong: %s", (_, wrong, path) => {
    const { error } = factRecord.safeParse({ ...factOf([P]), note: wrong });
    expect(error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});

test("a fact cannot be declared DISPUTED, and a change that disputes must say by what", () => {
  expect(() => factOf([P], { standing: "DISPUTED" })).toThrow("a change makes a fact DISPUTED, with the evidence");
  expect(() => changeOf("DISPUTED", D, { by: [], note: { en: "Others say otherwise." } })).toThrow(
    "DISPUTED needs evidence, or a fact in `by`",
  );
});

test("a fact that an older graph stores as DISPUTED stays so", () => {
  const record = { ...factOf([P]), standing: "DISPUTED" as const };
  expect(versionsOf({ record, changes: [] }, around()).map(({ standing }) => standing)).toEqual(["DISPUTED"]);
});
