import type { Database } from "../../../src/database/port.js";
import { testDatabase } from "../../databases.js";
import { dump, importing } from "../importing.js";
import { change, customerOf, packageFolder, paper } from "../small-package.js";
import { refusedFacts } from "./wrong-facts.js";
import { existing, refused } from "./wrong-references.js";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  for (const [key, files] of Object.entries(existing)) await importing(database, packageFolder(key, files));
}, 120_000);
afterAll(() => database.close());

test.each([...refusedFacts, ...refused])(
  "%s is refused by its place, and nothing is written",
  async (_, files, message) => {
    const before = await dump(database);
    const failure = await importing(database, packageFolder("p", files)).catch((error: Error) => error);
    expect(failure).toMatchObject({ name: "InvalidInput", message: expect.stringContaining(String(message)) });
    // Each problem once.
    const lines = (failure as Error).message.split("\n");
    expect(new Set(lines).size).toBe(lines.length);
    expect(await dump(database)).toEqual(before);
  },
);

test("a change of a fact of another package that does not fit names the change", async () => {
  const changes = [change("fact:p/F1", "ENDED", "2022-01-01", { end: "1999" })];
  const more = { facts: [customerOf("F1", ["acme", "cloud"], ["2021-07-25"], { start: "2020" })] };
  const other = await testDatabase();
  await importing(other, packageFolder("p", { ...existing.p, ...more }));
  await expect(importing(other, packageFolder("q", { changes }))).rejects.toThrow(
    'changes.jsonl:1 (fact:p/F1) start: "2020" contradicts the end: ended 1999',
  );
  await other.close();
});

test("a package that was refused is imported once what it needs is there", async () => {
  const changes = [change("fact:p/F2", "DISPUTED", "2022-01-01", { by: ["fact:p/F1"] })];
  const folder = packageFolder("q", { changes, documents: [paper("2021-09-09")] });
  await expect(importing(database, folder)).rejects.toThrow("must name a fact that a package declares");
  const facts = [...(existing.p?.facts ?? []), customerOf("F2", ["cloud", "acme"], ["2021-07-25"])];
  await importing(database, packageFolder("p", { ...existing.p, facts }));
  expect(await importing(database, folder)).toMatchObject({ changed: true });
});
