import type { Database } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { DERIVATION } from "../../domain/fact.js";
import { type Lease, takeLease } from "../lease/lease.js";
import type { Difference, Findings } from "./difference.js";
import type { EdgeSources } from "./edges.js";
import { checkEntities, mergedEntities } from "./entities.js";
import { checkFacts } from "./facts.js";
import { entityPages, read, versionPages } from "./pages.js";
import { checkSurplus } from "./surplus.js";

/** The result of checking the whole graph. */
export interface Checked {
  /** How many entities, versions of facts and edges were checked. */
  readonly entities: number;
  readonly versions: number;
  readonly edges: number;
  /** How many differences there are, and the first of them. */
  readonly found: number;
  readonly first: readonly Difference[];
}

/** The most differences that are listed. */
const NAMED = 20;

/** Compares the whole graph, page by page, with what follows from what packages declare. Nothing is written. */
export async function checkGraph(database: Database, catalogue: Catalogue): Promise<Checked> {
  const [ledger] = await read(database, "ledger", {});
  return walk(database, catalogue, ledger?.revision ?? 0, async () => {});
}

/**
 * Writes what is different, under the lease and without a new revision: what a version is recorded over, and what packages
 * declare, stay as they are. Answers what was found. Throws InvalidInput while somebody else writes.
 */
export async function repairGraph(database: Database, catalogue: Catalogue, command?: string): Promise<Checked> {
  const lease = await takeLease(database, catalogue, { what: "what is stored beside the facts", command });
  try {
    const checked = await walk(database, catalogue, lease.revision - 1, (writes) => put(lease, writes));
    await lease.settle(
      async (transaction) => void (await transaction.run(statement("ledger-derivation"), { derivation: DERIVATION })),
    );
    return checked;
  } catch (error) {
    // A database that is gone cannot take the lease back; it ends by itself.
    await lease.release().catch(() => {});
    throw error;
  }
}

async function put(lease: Lease, writes: Findings["writes"]): Promise<void> {
  if (writes.length === 0) return;
  await lease.write(async (transaction) => {
    for (const { statement, parameters } of writes) await transaction.run(statement, parameters);
  });
}

async function walk(
  database: Database,
  catalogue: Catalogue,
  revision: number,
  put: (writes: Findings["writes"]) => Promise<void>,
): Promise<Checked> {
  const first: Difference[] = [];
  let found = 0;
  const settle = async ({ differences, writes }: Findings) => {
    found += differences.length;
    first.push(...differences.slice(0, NAMED - first.length));
    await put(writes);
  };
  const merged = await mergedEntities(database, revision);
  let entities = 0;
  for await (const ids of entityPages(database)) {
    entities += ids.length;
    await settle(await checkEntities(database, ids, merged, revision));
  }
  let versions = 0;
  const said = new Map<string, EdgeSources>();
  for await (const ids of versionPages(database)) {
    const findings = await checkFacts(database, catalogue, ids, revision);
    versions += findings.versions;
    for (const [id, one] of findings.said) said.set(id, one);
    await settle(findings);
  }
  let edges = 0;
  for await (const ids of entityPages(database)) {
    for await (const findings of checkSurplus(database, catalogue, ids, said)) {
      edges += findings.edges;
      await settle(findings);
    }
  }
  return { entities, versions, edges, found, first };
}
