import type { Database } from "../../../src/database/port.js";
import { testDatabase } from "../../databases.js";
import { dump, importing, revisionOf } from "../importing.js";
import { company, customerOf, packageFolder, paper } from "../small-package.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

const entities = [company("acme", { identifiers: { wikidata: "Q1", lei: "X2" } }), company("cloud")];
const documents = [paper("2021-07-25")];
const facts = [
  customerOf("F1", ["acme", "cloud"], ["2021-07-25"], { attributes: { service: "storage", rank: "first" } }),
  customerOf("F2", ["cloud", "acme"], ["2021-07-25"]),
];

test("an import is one revision, and says what it wrote", async () => {
  expect(await importing(database, packageFolder("p", { entities, documents, facts }))).toEqual({
    package: "p",
    revision: 1,
    changed: true,
    entities: 2,
    documents: 1,
    versions: 2,
    ended: 0,
  });
  expect(await revisionOf(database)).toBe(1);
});

test("the same package twice changes nothing and makes no revision", async () => {
  const folder = packageFolder("p", { entities, documents, facts });
  await importing(database, folder);
  const before = await dump(database);
  expect(await importing(database, folder)).toMatchObject({ changed: false, revision: 1, package: "p" });
  expect(await dump(database)).toEqual(before);
});
