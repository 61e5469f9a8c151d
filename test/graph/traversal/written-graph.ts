import type { Database } from "../../../src/database/port.js";
import type { View } from "../../../src/domain/view.js";
import { Archive } from "../../../src/graph/reading/archive.js";
import { type Budget, DEFAULT_BUDGET } from "../../../src/graph/reading/budget.js";
import { Session } from "../../../src/graph/reading/session.js";
import { shippedCatalogue } from "../../../src/graph/stored/catalogue.js";
import { testDatabase } from "../../databases.js";
import { citing, importWritten } from "../../graphql/written-package.js";

const catalogue = shippedCatalogue();

/** All time, as it is known long after. */
export const ALL: View = {
  ...{ first: "0000-01-01", last: "9999-12-31", known: "2026-01-01" },
  ...{ revision: 1, pinned: true, root: false },
};

/** The same on one day. */
export const on = (day: string): View => ({ ...ALL, first: day, last: day });

/** A fact of 2021 between two: its ends by their roles, and what else is to be said. */
export function link(type: string, roles: object, more: object = {}): object {
  return { type, roles, phase: "IN_EFFECT", confidence: 0.9, evidence: [citing("doc:1")], ...more };
}

/** A database that holds companies, and others by their kind, and facts between them; the facts get keys in their order. */
export async function written(
  others: { readonly [key: string]: string },
  companies: readonly string[],
  facts: readonly object[],
): Promise<Database> {
  const database = await testDatabase();
  const kinds = { ...others, ...Object.fromEntries(companies.map((key) => [key, "COMPANY"])) };
  await importWritten(database, catalogue, {
    key: "written",
    documents: [{ key: "doc:1", publishedOn: "2021-01-01" }],
    entities: Object.entries(kinds).map(([key, kind]) => ({
      ...{ key, kind, names: [{ text: key, language: "en" }] },
      ...(kind === "REGION" && { level: "OTHER" }),
    })),
    facts: facts.map((fact, nth) => ({ key: `F${String(nth).padStart(3, "0")}`, ...fact })),
  });
  return database;
}

/** One look at it, with some of its budget changed; time is not what is tested on a busy machine. */
export function looking(database: Database, budget: Partial<Budget> = {}): Session {
  const given = { ...DEFAULT_BUDGET, milliseconds: 60_000, ...budget };
  return new Session({ database, catalogue, archive: Archive.empty, budget: given });
}
