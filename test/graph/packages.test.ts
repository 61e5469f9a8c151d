import type { Database } from "../../src/database/port.js";
import { testDatabase } from "../databases.js";
import { dump, importing } from "./importing.js";
import { company, packageFolder } from "./small-package.js";
import { refusedFiles } from "./wrong-files.js";
import { good, refusedRecords } from "./wrong-records.js";
import { refusedTexts } from "./wrong-texts.js";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await importing(database, packageFolder("p", good));
}, 120_000);
afterAll(() => database.close());

test.each([...refusedRecords, ...refusedTexts, ...refusedFiles])(
  "%s is refused by file, line, path and value, and nothing is written",
  async (_, files, message) => {
    const before = await dump(database);
    const failure = await importing(database, packageFolder("p", files)).catch((error: Error) => error);
    expect(failure).toMatchObject({
      name: "InvalidInput",
      message: typeof message === "string" ? expect.stringContaining(message) : expect.stringMatching(message),
    });
    expect(await dump(database)).toEqual(before);
  },
);

test("a folder that is none is refused", async () => {
  await expect(importing(database, "/nowhere/at/all")).rejects.toThrow(
    'A package is a folder with package.yaml, and "/nowhere/at/all" is none (ENOENT).',
  );
});

test("all problems are told at once, the first 20 of them one by one", async () => {
  const entities = Array.from({ length: 25 }, (_, nth) => company(`c${nth}`, { kind: "CAT" }));
  const failure = await importing(database, packageFolder("p", { entities })).catch((error: Error) => error.message);
  const lines = String(failure).split("\n");
  expect(lines[0]).toMatch(/^The package in ".+" is refused, nothing was written:$/);
  expect(lines).toHaveLength(22);
  expect(lines.at(-1)).toBe("  and 5 more");
});

test("a file of comments alone holds no records, and a byte order mark is no character", async () => {
  const files = { "facts.yaml": "# to come\n", "entities.jsonl": `\ufeff${JSON.stringify(company("acme"))}\n` };
  const other = await testDatabase();
  expect(await importing(other, packageFolder("q", { files }))).toMatchObject({ entities: 1, versions: 0 });
  await other.close();
});
