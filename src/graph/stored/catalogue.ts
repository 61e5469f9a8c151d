import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Database } from "../../database/port.js";
import type { RowOf } from "../../database/rows.js";
import { statement } from "../../database/statements.js";
import { Catalogue, factTypeRecord, InvalidCatalogue } from "../../domain/catalogue.js";
import type { FactTypeRecord } from "../../domain/catalogue-entry.js";
import { InvalidInput } from "../../domain/errors.js";

/** The same place from src/graph and from dist/graph. */
const SHIPPED = new URL("../../../data/catalogue.yaml", import.meta.url);
/** The same as JSON, which is read faster. Only dist/ has it: scripts/build.mjs. */
const BUILT = new URL("../../catalogue.json", import.meta.url);

/** The catalogue that ships with the service. */
export function shippedCatalogue(): Catalogue {
  const entries = existsSync(BUILT)
    ? (JSON.parse(readFileSync(BUILT, "utf8")) as unknown[])
    : (parse(readFileSync(SHIPPED, "utf8"), { maxAliasCount: 1000 }) as unknown[]);
  return new Catalogue(entries.map((entry) => factTypeRecord.parse(entry)));
}

/** Milliseconds: a Neo4j that has just been started answers its first statements slowly. */
const READ_WITHIN = 60_000;

/** The shipped entries with those that imported packages brought, in the order of the packages' keys. */
export async function loadCatalogue(database: Database, shipped: Catalogue): Promise<Catalogue> {
  return catalogueWith(shipped, await database.read(statement("packages"), {}, { deadline: READ_WITHIN }));
}

/** The shipped catalogue with the entries of imported packages. `fresh` replaces the entries that its package brought before. */
export function catalogueWith(
  shipped: Catalogue,
  packages: readonly RowOf["packages"][],
  fresh?: { readonly key: string; readonly entries: readonly FactTypeRecord[] },
): Catalogue {
  const stored = packages.flatMap((row) =>
    row.id === fresh?.key ? [] : (JSON.parse(row.catalogue) as FactTypeRecord[]),
  );
  try {
    return shipped.with(stored).with(fresh?.entries ?? []);
  } catch (error) {
    if (!(error instanceof InvalidCatalogue)) throw error;
    throw new InvalidInput(
      fresh ? `The package "${fresh.key}" is refused, nothing was written: ${error.message}` : error.message,
    );
  }
}
