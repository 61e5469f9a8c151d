import { InvalidDate } from "../../src/domain/time/edtf.js";
import { factTime } from "../../src/domain/time/fact-times.js";

const STATE = { temporality: "STATE", held: false } as const;
const EVENT = { temporality: "EVENT", held: false } as const;
const FIGURE = { temporality: "FIGURE", held: false } as const;
const RANK = { temporality: "FIGURE", held: true } as const;
const PUBLISHED = { first: "2021-07-25", last: "2021-07-25" };

describe("Dates declared in a package", () => {
  test.each([
    [STATE, { date: "2021" }, `date: states are dated by start, end, announced only`],
    [STATE, { period: "2021" }, `period: states are dated by`],
    [STATE, { wording: { date: "then" } }, `date: states are dated by`],
    [EVENT, { start: "2021" }, `start: events are dated by date, announced only`],
    [EVENT, { end: ".." }, `end: events are dated by`],
    [FIGURE, { start: "2021" }, `start: figures are dated by period, announced only`],
    [RANK, { period: "2021" }, `period: held figures are dated by start, end, announced only`],
  ])("of %j must not be %j", (type, dates, message) => {
    expect(() => factTime(type, "UNSPECIFIED", dates, PUBLISHED)).toThrow(message);
  });

  test.each([
    [STATE, { start: "2021-13" }, `start: "2021-13" is not a date in EDTF`],
    [STATE, { end: "later" }, `end: "later" is not a date in EDTF`],
    [STATE, { start: ".." }, `start: ".." is not a date in EDTF`],
    [EVENT, { date: "2021/2022" }, `date: "2021/2022" is not a date in EDTF`],
    [EVENT, { announced: "" }, `announced: "" is not a date in EDTF`],
    [FIGURE, { period: "2022/2021" }, `period: "2022/2021" ends before it begins`],
  ])("of %j that are no dates name their field: %j", (type, dates, message) => {
    expect(() => factTime(type, "UNSPECIFIED", dates, PUBLISHED)).toThrow(message);
    expect(() => factTime(type, "UNSPECIFIED", dates, PUBLISHED)).toThrow(InvalidDate);
  });
});
