import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../src/database/port.js";
import type { Catalogue } from "../../src/domain/catalogue.js";
import { importPackage } from "../../src/graph/packages/import-package.js";

/** What the files of a package hold, record by record, as an editor would write them. */
export interface WrittenPackage {
  readonly key: string;
  readonly entities?: readonly object[];
  readonly documents?: readonly object[];
  readonly facts?: readonly object[];
  readonly changes?: readonly object[];
}

/** Writes a package to a folder, imports that, and removes it again. */
export async function importWritten(database: Database, catalogue: Catalogue, written: WrittenPackage): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "relata-package-"));
  const file = (name: string, records: readonly object[] = []) =>
    writeFileSync(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  try {
    const { key, entities, documents, facts, changes } = written;
    writeFileSync(
      join(folder, "package.yaml"),
      `key: ${key}\ntitle: ${key}\nlicence: none\nlanguages: [en]\ndate: 2021-07-25\n`,
    );
    file("entities.jsonl", entities);
    file("documents.jsonl", documents);
    file("facts.jsonl", facts);
    file("changes.jsonl", changes);
    await importPackage({ database, catalogue, folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Evidence of a document, without its text. */
export const citing = (document: string) => ({
  document,
  locator: "0-1",
  sha256: "0".repeat(64),
  gloss: { en: "It says so." },
});
