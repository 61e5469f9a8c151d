import type { Database } from "../../../src/database/port.js";
import { documentByKey } from "../../../src/graph/documents/documents.js";
import { importPackage } from "../../../src/graph/packages/import-package.js";
import { chosenView } from "../../../src/graph/reading/views.js";
import { testDatabase } from "../../databases.js";
import { factKeys, importing, look, shipped } from "../importing.js";
import { company, customerOf, packageFolder, paper, saying } from "../small-package.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
afterEach(() => database.close());

const packageOf = (publishedOn: unknown) =>
  packageFolder("p", {
    entities: [company("acme"), company("cloud")],
    documents: [paper("2021-01-01", "doc:1", { publishedOn })],
    facts: [customerOf("F1", ["acme", "cloud"], [], { evidence: [saying("doc:1")] })],
  });

async function publication(): Promise<unknown[]> {
  const session = await look(database);
  const document = await documentByKey(session, await chosenView(session, {}), "doc:1");
  return [document?.publishedOn, document?.publishedEdtf];
}

test.each([
  ["2021-07-25", "2021-07-25", "2021-07-25"],
  ["2021-07", "2021-07-31", "2021-07"],
  [2020, "2020-12-31", "2020"],
  ["2021-33~", "2021-03-31", "2021-33~"],
  ["[2021-07-20,2021-07-25]", "2021-07-25", "[2021-07-20,2021-07-25]"],
])("a document published on %j counts from %s on, and says %s", async (given, day, edtf) => {
  await importing(database, packageOf(given));
  expect(await publication()).toEqual([day, edtf]);
  expect(await importing(database, packageOf(given))).toMatchObject({ changed: false });
});

test("the facts of an imprecisely dated document are known from the last day on which it may have been published", async () => {
  await importing(database, packageOf("2021-07"));
  expect(await factKeys(database, { known: "2021-07-30" })).toEqual([]);
  expect(await factKeys(database, { known: "2021-07-31" })).toEqual(["fact:p/F1"]);
  await importing(database, packageOf("2021-07-20"));
  expect(await publication()).toEqual(["2021-07-20", "2021-07-20"]);
  expect(await factKeys(database, { known: "2021-07-20" })).toEqual(["fact:p/F1"]);
});

test("a publication date that is open-ended, or no date, is refused", async () => {
  await expect(importing(database, packageOf("[2021-07..]"))).rejects.toThrow(
    '(doc:1) publishedOn: must have a last day, on which it counts as published, not "[2021-07..]"',
  );
  for (const given of ["July", 201, "2021/2022", null])
    await expect(importing(database, packageOf(given))).rejects.toThrow(
      "(doc:1) publishedOn: must be a day of the calendar, such as 2021-07-25",
    );
});

test("a document that is dated by this year alone is not refused as one of the future", async () => {
  const today = { day: "2021-07-25", timeZone: "UTC" };
  await importPackage({ database, catalogue: shipped, folder: packageOf("2021"), today });
  expect(await publication()).toEqual(["2021-12-31", "2021"]);
  await expect(importPackage({ database, catalogue: shipped, folder: packageOf("2022"), today })).rejects.toThrow(
    /publishedOn: must not lie after 2021-07-25, .+, not "2022"/,
  );
});
