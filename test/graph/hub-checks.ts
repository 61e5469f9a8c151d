import type { Database } from "../../src/database/port.js";
import type { Catalogue } from "../../src/domain/catalogue.js";
import { entityPages, versionPages } from "../../src/graph/check/pages.js";
import { checkSurplus } from "../../src/graph/check/surplus.js";

/** How much a check looks at, part by part, and how many edges of some entities it finds wrong. */
export async function checkedParts(database: Database, catalogue: Catalogue, keys: readonly string[]) {
  const parts = { entities: 0, versions: 0, edges: 0, wrong: 0 };
  for await (const ids of entityPages(database)) parts.entities += ids.length;
  for await (const ids of versionPages(database)) parts.versions += ids.length;
  for await (const found of checkSurplus(database, catalogue, keys, new Map())) {
    parts.edges += found.edges;
    parts.wrong += found.differences.length;
  }
  return parts;
}
