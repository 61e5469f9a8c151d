import type { FactRecord } from "../../src/domain/records.js";
import { factTime } from "../../src/domain/time/fact-times.js";
import type { TimeSpan } from "../../src/domain/time/times.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { differenceOf } from "../domain/no-more-than-the-source.js";
import { facts, PUBLISHED } from "./article.js";

const catalogue = shippedCatalogue();

function timeOf(record: FactRecord) {
  const type = catalogue.get(record.type);
  if (!type) throw new Error(`no type ${record.type}`);
  const { start, end, date, period, announced, wording } = record;
  const dates = { start, end, date, period, announced, wording };
  const time = factTime(type, record.phase, dates, { first: PUBLISHED, last: PUBLISHED });
  return { ...time, isPeriod: type.temporality === "FIGURE" && !type.held };
}

const fact = (number: string) => {
  const record = facts.find(({ key }) => key.endsWith(`/${number}`));
  if (!record) throw new Error(`no fact ${number}`);
  return timeOf(record);
};

test("the text of every date of the article, read again, has exactly the bounds that are answered", () => {
  const differences = facts.flatMap((record) => {
    const { validity, announced, isPeriod } = timeOf(record);
    const found = [differenceOf(validity, isPeriod), announced ? differenceOf(announced) : undefined];
    return found.flatMap((one) => (one === undefined ? [] : [`${record.key} ${one}`]));
  });
  expect(differences).toEqual([]);
});

test("the same words of the article are one date, as precise everywhere", () => {
  const precise = new Map<string, Set<string>>();
  const note = ({ start, end }: TimeSpan) => {
    for (const { wording, precision } of [start, end])
      if (wording !== null && precision !== "UNKNOWN")
        precise.set(wording, (precise.get(wording) ?? new Set()).add(precision));
  };
  for (const record of facts) {
    const { validity, announced } = timeOf(record);
    note(validity);
    if (announced) note(announced);
  }
  expect(precise.get("올 1분기")).toEqual(new Set(["QUARTER"]));
  expect(precise.get("지난해")).toEqual(new Set(["YEAR"]));
  expect([...precise].filter(([, precisions]) => precisions.size > 1)).toEqual([]);
});

test("late April is ten days and no single one; three years from June begin on some day of June", () => {
  const { edtf, start } = fact("F071").validity;
  expect([edtf, start.earliest, start.latest]).toEqual([null, "2021-04-21", "2021-04-30"]);
  const plan = fact("F077").validity;
  expect([plan.start.earliest, plan.start.latest]).toEqual(["2021-06-01", "2021-06-30"]);
  expect([plan.end.earliest, plan.end.latest]).toEqual(["2024-06-01", "2024-06-30"]);
});
