import type { Database } from "../../../src/database/port.js";
import { dayAfter, today } from "../../../src/domain/time/day.js";
import { importPackage } from "../../../src/graph/packages/import-package.js";
import { testDatabase } from "../../databases.js";
import { dump, factIn, factKeys, shipped } from "../importing.js";
import { change, company, customerOf, packageFolder, paper } from "../small-package.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
afterEach(() => database.close());

const entities = [company("acme"), company("cloud")];
const facts = [customerOf("F1", ["acme", "cloud"], ["2021-07-25"])];
const seoul = (day: string) => ({ day, timeZone: "Asia/Seoul" });

const retracted = (on: string) =>
  packageFolder("p", { entities, documents: [paper("2021-07-25")], facts, changes: [change("F1", "RETRACTED", on)] });

test("a change that is dated after today is refused by file, line and value, and nothing is written", async () => {
  const folder = retracted("2021-08-02");
  const before = await dump(database);
  await expect(importPackage({ database, catalogue: shipped, folder, today: seoul("2021-08-01") })).rejects.toThrow(
    'changes.jsonl:1 (fact:p/F1) on: must not lie after 2021-08-01, which is today in Asia/Seoul (RELATA_TIME_ZONE; `relata import --allow-future` takes it all the same), not "2021-08-02"',
  );
  expect(await dump(database)).toEqual(before);
  expect(await importPackage({ database, catalogue: shipped, folder, today: seoul("2021-08-02") })).toMatchObject({
    changed: true,
  });
});

test("a document that is dated after today is refused", async () => {
  const documents = [paper("2021-07-25"), paper("2021-12-31")];
  const more = [...facts, customerOf("F2", ["cloud", "acme"], ["2021-12-31"])];
  const folder = packageFolder("p", { entities, documents, facts: more });
  await expect(importPackage({ database, catalogue: shipped, folder, today: seoul("2021-08-01") })).rejects.toThrow(
    /documents\.jsonl:2 \(doc:2021-12-31\) publishedOn: must not lie after 2021-08-01, .+, not "2021-12-31"/,
  );
});

test("a package or a note that is dated after today is refused", async () => {
  const note = { since: "2021-08-02", en: "It was otherwise." };
  const noted = customerOf("F1", ["acme", "cloud"], ["2021-07-25"], { note });
  const given = { entities, documents: [paper("2021-07-25")], facts: [noted] };
  const importing = (folder: string) =>
    importPackage({ database, catalogue: shipped, folder, today: seoul("2021-08-01") });
  await expect(importing(packageFolder("p", given))).rejects.toThrow(
    /facts\.jsonl:1 \(fact:p\/F1\) note\.since: must not lie after 2021-08-01, .+, not "2021-08-02"/,
  );
  const files = { "package.yaml": "key: q\ntitle: Q\nlicence: none\nlanguages: [en]\ndate: 2021-08-02\n" };
  await expect(importing(packageFolder("q", { entities, files }))).rejects.toThrow(
    /package\.yaml \(q\) date: must not lie after 2021-08-01, .+, not "2021-08-02"/,
  );
});

test("with future days allowed such a package is imported, and its facts are seen from their day on", async () => {
  await importPackage({ database, catalogue: shipped, folder: retracted("2999-01-01"), today: null });
  expect(await factKeys(database)).toEqual(["fact:p/F1"]);
  expect(await factIn(database, "fact:p/F1", { known: "2999-01-01" })).toMatchObject({ standing: "RETRACTED" });
});

test("an import that is not told which day is today goes by the day of UTC", async () => {
  const folder = retracted(dayAfter(dayAfter(today())));
  await expect(importPackage({ database, catalogue: shipped, folder })).rejects.toThrow("which is today in UTC");
});
