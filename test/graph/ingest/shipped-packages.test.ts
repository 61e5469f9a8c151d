import { fileURLToPath } from "node:url";
import type { Database } from "../../../src/database/port.js";
import { article, base, entities } from "../../data/article.js";
import { cypher, testDatabase } from "../../databases.js";
import { factKeys, importing } from "../importing.js";

const folder = (key: string) => fileURLToPath(new URL(`../../../data/${key}`, import.meta.url));

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(() => database.close());

test("the article needs the base package, and says what is missing", async () => {
  await expect(importing(database, folder("g-enews-20210725"))).rejects.toThrow(
    "must be the key of an entity that a package declares",
  );
});

test("the two packages that ship load, with everything they declare", async () => {
  expect(await importing(database, folder("base"))).toMatchObject({ revision: 1, entities: base.entities.length });
  expect(base.entities.length).toBeGreaterThan(280);
  expect(await importing(database, folder("g-enews-20210725"))).toMatchObject({
    revision: 2,
    entities: entities.length,
    documents: article.documents.length,
    versions: article.facts.length,
    ended: 0,
  });
});

test("every fact, piece of evidence and region of the shipped packages is in the graph", async () => {
  const count = async (text: string) => (await database.read(cypher(`${text} RETURN count(*) AS n`), {}))[0]?.n;
  expect(await count("MATCH (f:Fact)")).toBe(article.facts.length);
  expect(await count("MATCH (f:Fact)-[:EVIDENCE]->(d:Document)")).toBe(
    article.facts.reduce((sum, { value }) => sum + value.evidence.length, 0),
  );
  expect(await count("MATCH (a:Entity)-[:WITHIN]->(b:Entity)")).toBe(
    [...base.entities, ...article.entities].filter(({ value }) => value.within !== undefined).length,
  );
  expect((await factKeys(database)).length).toBeGreaterThan(90);
});

test("importing the shipped packages again changes nothing", async () => {
  for (const key of ["base", "g-enews-20210725"])
    expect(await importing(database, folder(key))).toMatchObject({ changed: false, revision: 2 });
});
