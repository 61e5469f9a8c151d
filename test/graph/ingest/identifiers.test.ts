import type { Database } from "../../../src/database/port.js";
import { entityByKey } from "../../../src/graph/entities/entities.js";
import { sharingLines } from "../../../src/graph/ingest/shared-identifiers.js";
import { entities } from "../../../src/graph/lists/entity-lists.js";
import { chosenView } from "../../../src/graph/reading/views.js";
import { cypher, testDatabase } from "../../databases.js";
import { importing, look } from "../importing.js";
import { company, packageFolder, region } from "../small-package.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
afterEach(() => database.close());

const p = (...records: object[]) => importing(database, packageFolder("p", { entities: records as { key: string }[] }));
const q = (...records: object[]) => importing(database, packageFolder("q", { entities: records as { key: string }[] }));

test("an entity has every identifier that packages give, of one scheme too, and each finds it", async () => {
  await p(company("acme", { identifiers: { wikidata: ["Q1", "Q2"], lei: "L" } }));
  await q({ key: "acme", identifiers: { wikidata: ["Q2", "Q3"] } });
  const session = await look(database);
  const view = await chosenView(session, {});
  expect((await entityByKey(session, view, "acme"))?.identifiers).toEqual([
    { scheme: "wikidata", value: "Q1" },
    { scheme: "wikidata", value: "Q2" },
    { scheme: "lei", value: "L" },
    { scheme: "wikidata", value: "Q3" },
  ]);
  for (const value of ["Q1", "Q2", "Q3"]) {
    const found = await entities(session, view, { identifier: { scheme: "wikidata", value } }, { first: 5 }).page();
    expect(found.edges.map(({ node }) => node.key)).toEqual(["acme"]);
  }
});

test("an import reports identifiers that several entities of one kind share, and keeps them", async () => {
  expect(await p(company("acme", { identifiers: { wikidata: "Q1" } }))).toMatchObject({ shared: [] });
  const second = await q(
    company("acme-inc", { identifiers: { wikidata: ["Q1", "Q7"], lei: "L" } }),
    company("zeta", { identifiers: { lei: "M" } }),
    { ...region("acme-land"), identifiers: { wikidata: "Q1" } },
  );
  expect(second).toMatchObject({
    revision: 2,
    shared: [{ identifier: "wikidata:Q1", kind: "COMPANY", entities: ["acme", "acme-inc"] }],
  });
  // Those of others are no news to a package that has nothing to do with them.
  const third = await importing(
    database,
    packageFolder("r", { entities: [company("beta", { identifiers: { lei: "N" } })] }),
  );
  expect(third).toMatchObject({ shared: [] });
  // Merged they are one.
  expect(await p(company("acme", { identifiers: { wikidata: "Q1" }, mergedInto: "acme-inc" }))).toMatchObject({
    shared: [],
  });
});

test("a URL that an older release took is no longer handed out", async () => {
  await p(company("acme", { url: "https://example.org/acme" }));
  const older = cypher("MATCH (n:Entity {id: 'acme'}) SET n.url = 'javascript:alert(1)' RETURN n.id AS id");
  await database.write((transaction) => transaction.run(older, {}));
  const session = await look(database);
  expect((await entityByKey(session, await chosenView(session, {}), "acme"))?.url).toBeNull();
});

test("many shared identifiers are reported in a few lines", () => {
  const many = Array.from({ length: 23 }, (_, nth) => ({
    identifier: `lei:${nth}`,
    kind: "COMPANY" as const,
    entities: ["a", "b", "c", "d", "e", "f", "g"],
  }));
  const lines = sharingLines(many);
  expect(lines[0]).toBe(
    "lei:0 is the identifier of 7 entities of kind COMPANY: a, b, c, d, e and 2 more. If they are one, merge them (mergedInto).",
  );
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe("3 more identifiers are those of several entities of one kind.");
});
