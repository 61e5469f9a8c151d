import fc from "fast-check";
import type { Database } from "../../../src/database/port.js";
import { cypher, TEST_ENGINE, testDatabase } from "../../databases.js";
import { dump, importing } from "../importing.js";
import { change, company, customerOf, packageFolder, paper, saying } from "../small-package.js";
import { breakingAfter, expireLease } from "./breaking.js";

const DAYS = ["2021-07-01", "2021-07-02", "2021-07-03", "2021-07-04"];
const LATER = ["2021-08-01", "2021-08-02", "2021-08-03"];

/** What "p" says of its two facts in one import, what "q" says of them in the next, and where an import dies before it. */
const step = fc.record({
  facts: fc.array(
    fc.record({
      key: fc.constantFrom("F1", "F2"),
      papers: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 3 }),
      confidence: fc.constantFrom(0.5, 1),
      provider: fc.constantFrom("cloud", "rival"),
    }),
    { maxLength: 2 },
  ),
  changes: fc.array(
    fc.record({
      fact: fc.constantFrom("fact:p/F1", "fact:p/F2"),
      as: fc.constantFrom("ENDED", "DISPUTED", "RETRACTED"),
      on: fc.constantFrom(...LATER),
    }),
    { maxLength: 2 },
  ),
  by: fc.constantFrom("p", "q"),
  merged: fc.boolean(),
  dies: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
});

const versions = cypher(
  `MATCH (f:Fact) RETURN f.fact AS fact, f.id AS id, f.knownFrom AS knownFrom, f.knownTo AS knownTo,
   f.recordedFrom AS recordedFrom, f.recordedTo AS recordedTo`,
);
const edges = cypher("MATCH (a:Entity)-[r:CUSTOMER_OF]->(b:Entity) RETURN r.id AS id, r.recordedTo AS recordedTo");

const restsOn = (as: string) => {
  if (as === "ENDED") return { end: "over" };
  return as === "DISPUTED" ? { evidence: [saying(`doc:${DAYS[0]}`, { locator: "20-30" })] } : {};
};

/** Every (known, revision) in which a fact has more than one version. */
async function doubles(database: Database, revision: number): Promise<unknown[]> {
  const rows = await database.read(versions, {});
  const found: unknown[] = [];
  for (let at = 0; at <= revision; at++)
    for (const known of [...DAYS, ...LATER, "2022-01-01"])
      for (const fact of ["fact:p/F1", "fact:p/F2"]) {
        const seen = rows.filter(
          (row) =>
            row.fact === fact &&
            String(row.knownFrom) <= known &&
            known < String(row.knownTo) &&
            Number(row.recordedFrom) <= at &&
            at < Number(row.recordedTo),
        );
        if (seen.length > 1) found.push({ at, known, fact, seen });
      }
  return found;
}

test("after any imports, finished or not, no fact has two versions in any view, and each edge ends with its version", async () => {
  let revisions = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const database = await testDatabase();
      let revision = 0;
      for (const { facts, changes, by, merged, dies } of steps) {
        const own = [...new Map(facts.map((fact) => [fact.key, fact])).values()];
        const said = changes.map(({ fact, as, on }) => change(fact, as, on, restsOn(as)));
        const records = {
          entities: [company("acme"), company("cloud"), company("rival", merged ? { mergedInto: "cloud" } : {})],
          documents: DAYS.map((day) => paper(day)),
          facts: own.map(({ key, papers, confidence, provider }) =>
            customerOf(key, ["acme", provider], papers, { confidence }),
          ),
        };
        const folder = packageFolder(by, by === "p" ? { ...records, changes: said } : { changes: said });
        if (dies !== null) {
          await importing(breakingAfter(database, dies), folder).catch(() => {});
          await expireLease(database);
        }
        const before = await dump(database);
        const outcome = await importing(database, folder).catch((error: Error) => error);
        if (outcome instanceof Error) {
          expect(outcome).toMatchObject({ name: "InvalidInput" });
          if (dies === null) expect(await dump(database)).toEqual(before);
        } else revision = outcome.revision;
        expect(await doubles(database, revision)).toEqual([]);
      }
      const ends = new Map((await database.read(versions, {})).map(({ id, recordedTo }) => [id, recordedTo]));
      const held = await database.read(edges, {});
      expect(held.length).toBe(ends.size);
      for (const { id, recordedTo } of held) expect(recordedTo).toBe(ends.get(String(id)));
      revisions += revision;
      await database.close();
    }),
    { numRuns: TEST_ENGINE === "grafeo" ? 60 : 8, seed: 20210725 },
  );
  expect(revisions).toBeGreaterThan(TEST_ENGINE === "grafeo" ? 60 : 8);
}, 400_000);
