import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KeySet } from "../../../src/graph/ingest/key-set.js";
import { Spool } from "../../../src/graph/ingest/spool.js";

const folder = mkdtempSync(join(tmpdir(), "relata-temporary-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Together several megabytes, of texts whose bytes and characters differ in number. */
const VALUES = Array.from({ length: 3_000 }, (_, nth) => ({ nth, text: "가나다 é 😀 ".repeat(nth % 200) }));

test("values come back as they were, by position and in order, whether they are in memory or in a file", () => {
  const spool = new Spool<(typeof VALUES)[number]>(folder);
  for (const [nth, value] of VALUES.entries()) {
    expect(spool.push(value)).toBe(nth);
    if (nth % 700 === 0) expect(spool.get(nth)).toEqual(value);
  }
  expect(spool.length).toBe(VALUES.length);
  expect(spool.get(0)).toEqual(VALUES[0]);
  expect(spool.get(VALUES.length - 1)).toEqual(VALUES.at(-1));
  const batches = [...spool.batches()];
  expect(batches.map(({ length }) => length)).toEqual([500, 500, 500, 500, 500, 500]);
  expect(batches.flat()).toEqual(VALUES);
  spool.close();
});

test("the file has no name that another process could open, or that would be left behind", () => {
  const spool = new Spool<object>(folder);
  for (const value of VALUES) spool.push(value);
  expect(readdirSync(folder)).toEqual([]);
  expect(spool.get(5)).toEqual(VALUES[5]);
  spool.close();
});

test("a temporary folder that cannot be written to is named in the error, which says that nothing was written", () => {
  const none = join(folder, "there-is-none");
  const spool = new Spool<object>(none);
  expect(() => {
    for (const value of VALUES) spool.push(value);
  }).toThrow(
    `The folder for temporary files must have room for what is imported, and ${none} cannot be written to (ENOENT): make room, or set TMPDIR to another folder. Nothing was written to the graph.`,
  );
  spool.close();
});

test("a set of keys has those that were added, however many there are", () => {
  const set = new KeySet();
  const keys = Array.from({ length: 20_000 }, (_, nth) => `fact:p/${nth}`);
  for (const key of [...keys, ...keys.slice(0, 100)]) set.add(key);
  expect(set.size).toBe(keys.length);
  expect(keys.every((key) => set.has(key))).toBe(true);
  expect(keys.some((key) => set.has(`${key}x`))).toBe(false);
  set.close();
});
