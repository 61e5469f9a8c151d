import type { Database } from "../../../src/database/port.js";
import { importPackage } from "../../../src/graph/packages/import-package.js";
import { cypher, testDatabase } from "../../databases.js";
import { factIn, shipped } from "../importing.js";
import { company, customerOf, packageFolder, paper } from "../small-package.js";

const FACTS = 3_000;

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
}, 200_000);
afterAll(() => database.close());

test(`${FACTS} facts are imported, with progress that only grows and ends at the total`, async () => {
  const entities = Array.from({ length: 600 }, (_, nth) => company(`c${nth}`));
  const facts = Array.from({ length: FACTS }, (_, nth) =>
    customerOf(`F${nth}`, [`c${nth % 600}`, `c${(nth + 1 + Math.floor(nth / 600)) % 600}`], ["2021-07-25"]),
  );
  const folder = packageFolder("large", { entities, documents: [paper("2021-07-25")], facts });
  const told: [number, number][] = [];
  const began = performance.now();
  const progress = (done: number, total: number) => void told.push([done, total]);
  expect(await importPackage({ database, catalogue: shipped, folder, progress })).toMatchObject({ versions: FACTS });
  const took = performance.now() - began;
  process.stderr.write(`${FACTS} facts on ${database.version}: ${(took / 1000).toFixed(1)} s\n`);

  const done = told.map(([one]) => one);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(new Set(told.map(([, total]) => total))).toEqual(new Set([FACTS + 600 + 1]));
  expect(done.at(-1)).toBe(FACTS + 600 + 1);
  expect(done.length).toBeGreaterThan(6);
  expect(await factIn(database, `fact:large/F${FACTS - 1}`)).toMatchObject({ source: "c599" });
  const edges = cypher("MATCH (a:Entity)-[r:CUSTOMER_OF]->(b:Entity) RETURN count(*) AS n");
  expect(await database.read(edges, {})).toEqual([{ n: FACTS }]);
}, 200_000);
