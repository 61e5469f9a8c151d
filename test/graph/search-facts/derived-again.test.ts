import type { Database } from "../../../src/database/port.js";
import { DERIVATION } from "../../../src/domain/fact.js";
import { checkGraph } from "../../../src/graph/check/check.js";
import { ensureDerivation } from "../../../src/graph/check/derivation.js";
import { searchFacts } from "../../../src/graph/lists/search-facts.js";
import { chosenView } from "../../../src/graph/reading/views.js";
import { cypher, testDatabase } from "../../databases.js";
import { factIn, importing, look, shipped } from "../importing.js";
import { company, customerOf, packageFolder, paper } from "../small-package.js";

const P = "2021-03-01";

/** One fact that a template tells, with a note, and one with a sentence of its own. */
const owner = (name: string) =>
  packageFolder("p", {
    entities: [company("acme", { names: [{ text: name, language: "en" }] }), company("cloud")],
    documents: [paper(P)],
    facts: [
      customerOf("F1", ["acme", "cloud"], [P], { note: { en: "Remarked." } }),
      customerOf("F2", ["cloud", "acme"], [P], { sentence: { en: "Nothing but this.", ko: "이것뿐이다." } }),
    ],
  });

async function found(database: Database, text: string, known = "2021-07-25"): Promise<string[]> {
  const session = await look(database);
  const view = await chosenView(session, { valid: "../..", known });
  const { edges } = await searchFacts(session, view, { text }).page();
  return edges.map(({ node }) => node.fact.key).sort();
}

test("a fact whose sentence is made by a template is found by the new name of a participant, and no longer by the old one", async () => {
  const database = await testDatabase();
  await importing(database, owner("Old Name"));
  expect(await found(database, "old name customer")).toEqual(["fact:p/F1"]);
  await importing(database, owner("Newer"));
  expect(await found(database, "newer")).toEqual(["fact:p/F1"]);
  expect(await found(database, "old name")).toEqual([]);
  expect((await checkGraph(database, shipped)).first).toEqual([]);
  await database.close();
});

test("at the start, the graph of an older release gets the days of its notes and its search index from what was declared", async () => {
  const database = await testDatabase();
  await importing(database, owner("Acme"));
  const before = { en: "Remarked." };
  const rows = await database.read(cypher("MATCH (f:Fact) RETURN f.id AS id, f.declared AS declared ORDER BY id"), {});
  const older = rows.map(({ id, declared }) => {
    const { record, ...rest } = JSON.parse(declared as string);
    const standing = record.key === "fact:p/F2" ? "DISPUTED" : "ASSERTED";
    const note = record.note.length > 0 ? before : {};
    return {
      id: id as string,
      note: JSON.stringify(note),
      declared: JSON.stringify({ ...rest, record: { ...record, note, standing } }),
    };
  });
  const age = cypher(`UNWIND $rows AS row MATCH (f:Fact {id: row.id})
    SET f.declared = row.declared, f.note = row.note, f.told = null, f.derivation = ${DERIVATION - 1} RETURN count(*) AS facts`);
  const forget = cypher(`MATCH (l:Ledger {id: 'ledger'}) SET l.derivation = ${DERIVATION - 1} RETURN 1 AS one`);
  await database.write(async (transaction) => {
    await transaction.run(age, { rows: older });
    await transaction.run(forget, {});
  });
  expect(await found(database, "remarked")).toEqual([]);
  expect(await factIn(database, "fact:p/F1")).toMatchObject({ note: before });

  expect((await ensureDerivation(database, shipped))?.found).toBeGreaterThan(0);
  expect((await checkGraph(database, shipped)).first).toEqual([]);
  expect(await found(database, "remarked", P)).toEqual(["fact:p/F1"]);
  expect(await factIn(database, "fact:p/F1", { known: P })).toMatchObject({ note: before });
  expect(await factIn(database, "fact:p/F2")).toMatchObject({ standing: "DISPUTED" });

  // The package says since when: as it is imported again, with the day it was made.
  await importing(database, owner("Acme again"));
  expect(await factIn(database, "fact:p/F1", { known: P })).toMatchObject({ note: {} });
  expect(await found(database, "remarked", P)).toEqual([]);
  expect(await found(database, "remarked")).toEqual(["fact:p/F1"]);
  expect(await factIn(database, "fact:p/F2")).toMatchObject({ standing: "ASSERTED" });
  await database.close();
});
