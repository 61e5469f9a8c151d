import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database, Parameters } from "../../src/database/port.js";
import { importPackage } from "../../src/graph/packages/import-package.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { cypher } from "../databases.js";

const citing = (document: string) => ({
  document,
  locator: "0-9",
  sha256: "0".repeat(64),
  anchor: "part",
  gloss: { en: "It says so." },
});

/**
 * Imports a package with one of everything: a relationship with two documents and a later end, so that it has closed
 * versions, a symmetric one, a switch, a fact about it, regions in each other, and a company that turned out to be another.
 */
export async function importSmallGraph(database: Database): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "relata-small-"));
  const file = (name: string, records: readonly object[]) =>
    writeFileSync(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const load = () => importPackage({ database, catalogue: shippedCatalogue(), folder });
  writeFileSync(
    join(folder, "package.yaml"),
    "key: small\ntitle: Small\nlicence: CC0-1.0\nlanguages: [en]\ndate: 2021-07-25\n",
  );
  file("documents.jsonl", [
    { key: "doc:first", publishedOn: "2020-01-01" },
    { key: "doc:second", publishedOn: "2021-01-01" },
  ]);
  file("entities.jsonl", [
    { key: "europe", kind: "REGION", level: "CONTINENT", names: [{ text: "Europe", language: "en" }] },
    { key: "paris", kind: "REGION", within: "europe", names: [{ text: "Paris" }] },
    {
      key: "shop",
      kind: "COMPANY",
      names: [
        { text: "Shop", language: "en" },
        { text: "가게", language: "ko" },
      ],
    },
    { key: "cloud", kind: "COMPANY", names: [{ text: "Cloud", language: "en" }] },
    { key: "old-cloud", kind: "COMPANY", mergedInto: "cloud", names: [{ text: "Old Cloud", language: "en" }] },
    { key: "rain", kind: "COMPANY", names: [{ text: "Rain", language: "en" }] },
  ]);
  const evidence = [citing("doc:first")];
  file("facts.jsonl", [
    {
      key: "customer",
      type: "CUSTOMER_OF",
      roles: { customer: "shop", provider: "old-cloud", region: ["paris"] },
      phase: "IN_EFFECT",
      modality: "FACT",
      confidence: 0.9,
      start: "2019",
      evidence: [citing("doc:first"), citing("doc:second")],
    },
    {
      key: "rival",
      type: "COMPETES_WITH",
      roles: { competitor: ["cloud", "rain"] },
      phase: "IN_EFFECT",
      modality: "CLAIM",
      confidence: 0.5,
      evidence,
    },
    {
      key: "moved",
      type: "SWITCHED_PROVIDER",
      roles: { customer: "shop", from: "rain", to: "cloud" },
      phase: "COMPLETED",
      modality: "FACT",
      confidence: 1,
      date: "2018",
      evidence,
    },
    {
      key: "why",
      type: "INFLUENCED",
      roles: { cause: "rain" },
      about: ["moved"],
      phase: "COMPLETED",
      modality: "ANALYSIS",
      confidence: 0.4,
      evidence,
    },
  ]);
  await load();
  // The versions from before the change are ended: they keep what they said.
  file("changes.jsonl", [{ fact: "customer", on: "2022-01-01", as: "ENDED", end: "2021-12" }]);
  await load();
  rmSync(folder, { recursive: true });
}

/** Does to a graph what no import does. */
export async function damage(database: Database, text: string, parameters: Parameters = {}): Promise<void> {
  await database.write((transaction) => transaction.run(cypher(text), parameters));
}
