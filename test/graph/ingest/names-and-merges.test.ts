import type { Database } from "../../../src/database/port.js";
import { checkGraph } from "../../../src/graph/check/check.js";
import { type Entity, entityByKey, namesOfEntity } from "../../../src/graph/entities/entities.js";
import { relationshipsOf } from "../../../src/graph/facts/relationships.js";
import { chosenView } from "../../../src/graph/reading/views.js";
import { cypher, testDatabase } from "../../databases.js";
import { factIn, importing, look, shipped } from "../importing.js";
import { company, customerOf, packageFolder, paper } from "../small-package.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
afterEach(() => database.close());

const documents = [paper("2021-07-25")];
const named = (...texts: string[]) => texts.map((text) => ({ text, language: /^\w/.test(text) ? "en" : "ko" }));
const p = (...entities: object[]) =>
  importing(database, packageFolder("p", { entities: entities as never, documents }));
const q = (...entities: object[]) => importing(database, packageFolder("q", { entities: entities as never }));

async function entity(key: string): Promise<Entity | null> {
  const session = await look(database);
  return entityByKey(session, await chosenView(session, { valid: "../.." }), key);
}

async function names(key: string): Promise<string[]> {
  const found = await entity(key);
  return found ? (await namesOfEntity(await look(database), found)).map(({ text }) => text) : [];
}

test("names come and go with their package", async () => {
  await p(company("acme", { names: named("Acme", "에이스", "Acme Inc") }));
  expect(await names("acme")).toEqual(["Acme", "에이스", "Acme Inc"]);
  await p(company("acme", { names: named("Acme Group", "Acme") }));
  expect(await names("acme")).toEqual(["Acme Group", "Acme"]);
  expect((await entity("acme"))?.labels).toEqual([
    { text: "Acme Group", language: "en" },
    { text: "Acme", language: "en" },
  ]);
  const row = cypher("MATCH (n:Entity {id: 'acme'}) RETURN n.name AS name, n.nameEn AS en, n.nameKo AS ko");
  expect(await database.read(row, {})).toEqual([{ name: "Acme Group", en: "Acme Group", ko: null }]);
});

test("names and identifiers of another package survive the owner's next import, and go with their own package", async () => {
  await p(company("acme", { identifiers: { wikidata: "Q1" } }));
  await q({ key: "acme", names: named("에이스"), identifiers: { wikidata: "Q2", lei: "L" } });
  await p(company("acme", { names: named("Acme Group"), identifiers: { wikidata: "Q1" } }));
  expect(await names("acme")).toEqual(["Acme Group", "에이스"]);
  expect((await entity("acme"))?.identifiers).toEqual(
    expect.arrayContaining([
      { scheme: "wikidata", value: "Q1" },
      { scheme: "lei", value: "L" },
    ]),
  );
  await q();
  expect(await names("acme")).toEqual(["Acme Group"]);
  expect((await entity("acme"))?.identifiers).toEqual([{ scheme: "wikidata", value: "Q1" }]);
});

test("a new name changes no fact", async () => {
  const records = { documents, facts: [customerOf("F1", ["acme", "cloud"], ["2021-07-25"])] };
  await importing(database, packageFolder("p", { entities: [company("acme"), company("cloud")], ...records }));
  const renamed = [company("acme", { names: named("Renamed") }), company("cloud")];
  expect(await importing(database, packageFolder("p", { entities: renamed, ...records }))).toMatchObject({
    entities: 1,
    versions: 0,
  });
});

test("a new name is in the sentences that are made of names at once, also of the facts of other packages", async () => {
  const own = { ...customerOf("Q2", ["acme", "cloud"], ["2021-07-25"]), sentence: { en: "Acme is served." } };
  const entities = [company("acme"), company("cloud")];
  await importing(database, packageFolder("p", { entities, documents }));
  const others = { facts: [customerOf("Q1", ["acme", "cloud"], ["2021-07-25"]), own] };
  await importing(database, packageFolder("q", others));
  const before = await factIn(database, "fact:q/Q1");
  expect(before?.sentence.en).toContain("Acme");
  await p(company("acme", { names: named("Globex") }), company("cloud"));
  const after = await factIn(database, "fact:q/Q1");
  expect(after?.sentence.en).toBe(before?.sentence.en?.replace("Acme", "Globex"));
  expect(after?.version).toEqual(before?.version);
  // Somebody wrote this one.
  expect((await factIn(database, "fact:q/Q2"))?.sentence.en).toBe("Acme is served.");
  // A name that another package adds is used where the sentence speaks its language.
  await importing(database, packageFolder("r", { entities: [{ key: "acme", names: named("글로벡스") }] }));
  expect((await factIn(database, "fact:q/Q1"))?.sentence.ko).toContain("글로벡스");
  expect((await checkGraph(database, shipped)).first).toEqual([]);
});

describe("an entity that turns out to be another one", () => {
  const all = (mergedInto?: string) => [
    company("cloud"),
    company("acme"),
    company("acme-inc", mergedInto ? { mergedInto } : {}),
  ];
  const facts = [customerOf("F1", ["acme-inc", "cloud"], ["2021-07-25"])];
  const ofOther = { facts: [customerOf("Q1", ["acme-inc", "cloud"], ["2021-07-25"])] };
  const importP = (mergedInto?: string) =>
    importing(database, packageFolder("p", { entities: all(mergedInto), documents, facts }));

  test("gives its facts of all packages to the survivor, and is found as the survivor", async () => {
    await importP();
    await importing(database, packageFolder("q", ofOther));
    expect(await importP("acme")).toMatchObject({ entities: 2, versions: 2, ended: 2 });
    expect((await entity("acme-inc"))?.key).toBe("acme");
    for (const key of ["fact:p/F1", "fact:q/Q1"]) {
      expect(await factIn(database, key)).toMatchObject({ source: "acme", target: "cloud" });
      expect(await factIn(database, key, { revision: 2 })).toMatchObject({ source: "acme-inc" });
    }
    const acme = await entity("acme");
    const { edges } = await relationshipsOf(await look(database), acme as Entity, {}, {}).page();
    expect(edges.map(({ node, other }) => [node.key, other])).toEqual([
      ["fact:q/Q1", "cloud"],
      ["fact:p/F1", "cloud"],
    ]);
  });

  test("may be named by packages that come later", async () => {
    await importP("acme");
    await importing(database, packageFolder("q", ofOther));
    expect(await factIn(database, "fact:q/Q1")).toMatchObject({ source: "acme" });
  });

  test("is itself again when its package no longer says so", async () => {
    await importP();
    await importP("acme");
    await importing(database, packageFolder("q", ofOther));
    expect(await importP()).toMatchObject({ versions: 2, ended: 2 });
    expect((await entity("acme-inc"))?.key).toBe("acme-inc");
    for (const key of ["fact:p/F1", "fact:q/Q1"])
      expect(await factIn(database, key)).toMatchObject({ source: "acme-inc" });
    expect(await database.read(cypher("MATCH (a)-[r:MERGED_INTO]->(b) RETURN a.id AS id"), {})).toEqual([]);
  });

  test("is replaced by the last survivor when it is merged in two steps", async () => {
    await importP("acme");
    const entities = [
      company("cloud"),
      company("acme", { mergedInto: "third" }),
      company("acme-inc", { mergedInto: "acme" }),
    ];
    await importing(database, packageFolder("p", { entities: [...entities, company("third")], documents, facts }));
    expect((await entity("acme-inc"))?.key).toBe("third");
    expect(await factIn(database, "fact:p/F1")).toMatchObject({ source: "third" });
  });

  test("still stands for itself at revisions before its survivor was imported", async () => {
    await importP();
    const entities = [
      company("cloud"),
      company("acme"),
      company("acme-inc", { mergedInto: "newer" }),
      company("newer"),
    ];
    await importing(database, packageFolder("p", { entities, documents, facts }));
    const session = await look(database);
    const old = await chosenView(session, { valid: "../..", revision: 1 });
    expect((await entityByKey(session, old, "acme-inc"))?.key).toBe("acme-inc");
    expect((await entity("acme-inc"))?.key).toBe("newer");
  });
});
