import { stringify } from "yaml";
import type { Database } from "../../../src/database/port.js";
import { cypher, testDatabase } from "../../databases.js";
import { dump, importing, revisionOf } from "../importing.js";
import { company, customerOf, jsonLines, packageFolder, paper } from "../small-package.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
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
    deprecated: 0,
    documents: 1,
    versions: 2,
    ended: 0,
    self: [],
    shared: [],
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

test("the same records in other words of YAML and JSON, in another order, make no revision", async () => {
  await importing(database, packageFolder("p", { entities, documents, facts }));
  const before = await dump(database);
  const reordered = facts.map((fact) => Object.fromEntries(Object.entries(fact).reverse())).reverse();
  const files = {
    "entities-b.yaml": `# The first of them.\n${stringify([{ ...entities[0], identifiers: { lei: "X2", wikidata: "Q1" } }])}`,
    "entities-a.jsonl": jsonLines([entities[1]]),
    "facts.yaml": stringify(
      reordered.map((fact) => ({
        ...fact,
        ...(fact.attributes ? { attributes: { rank: "first", service: "storage" } } : {}),
      })),
    ),
  };
  expect(await importing(database, packageFolder("p", { documents, files }))).toMatchObject({
    changed: false,
    revision: 1,
  });
  const withoutDigest = (lines: string[]) => lines.filter((line) => !line.includes('"Package"'));
  expect(withoutDigest(await dump(database))).toEqual(withoutDigest(before));
});

test("an entity that two packages name does not change when either is imported again", async () => {
  const addition = { key: "acme", names: [{ text: "ACME" }] };
  await importing(database, packageFolder("p", { entities, documents, facts }));
  await importing(database, packageFolder("a", { entities: [addition] }));
  await importing(database, packageFolder("z", { entities: [addition] }));
  for (const [key, records] of [
    ["p", { documents, facts, files: { "entities.yaml": stringify(entities) } }],
    ["a", { files: { "entities.yaml": stringify([addition]) } }],
  ] as const)
    expect(await importing(database, packageFolder(key, records))).toMatchObject({ changed: false, revision: 3 });
});

test("another title or licence of a package is noted, without a revision", async () => {
  await importing(database, packageFolder("p", { entities }));
  const files = { "package.yaml": "key: p\ntitle: Renamed\nlicence: MIT\nlanguages: [en]\ndate: 2021-07-25\n" };
  expect(await importing(database, packageFolder("p", { entities, files }))).toMatchObject({ revision: 1 });
  const rows = await database.read(cypher("MATCH (p:Package) RETURN p.title AS title, p.licence AS licence"), {});
  expect(rows).toEqual([{ title: "Renamed", licence: "MIT" }]);
});

test("a package without records is one revision", async () => {
  expect(await importing(database, packageFolder("p", {}))).toMatchObject({ changed: true, revision: 1, entities: 0 });
  expect(await importing(database, packageFolder("p", {}))).toMatchObject({ changed: false, revision: 1 });
});
