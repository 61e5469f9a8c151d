import { execute, parse } from "graphql";
import { createService } from "../../src/cli/service.js";
import type { Database } from "../../src/database/port.js";
import { DEFAULT_BUDGET } from "../../src/graph/reading/budget.js";
import type { GraphCache } from "../../src/graph/reading/cache.js";
import { loadCatalogue, shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { type CountingDatabase, counting } from "../databases.js";
import type { Data } from "./service.js";

/** A service as `relata serve` makes it, which remembers what it has read. */
export interface Remembering {
  readonly cache: GraphCache;
  /** The data of an operation that must go well, and the statements that it took beside reading the ledger. */
  ask(
    query: string,
    variables?: { readonly [name: string]: unknown },
  ): Promise<{ readonly data: Data; readonly statements: readonly string[] }>;
}

/** A service of its own over a database, with the catalogue as it is there now. */
export async function rememberingService(stored: Database, cacheSize = 16): Promise<Remembering> {
  const database: CountingDatabase = counting(stored);
  const catalogue = await loadCatalogue(database, shippedCatalogue());
  // A Neo4j that has just been started, on a busy machine, plans traversals for seconds.
  const budget = { ...DEFAULT_BUDGET, milliseconds: 20_000 };
  const { schema, context, cache } = await createService({ database, catalogue, archive: "", cacheSize, budget });
  if (!cache) throw new Error("The service has no cache.");
  return {
    cache,
    async ask(query, variableValues = {}) {
      database.forget();
      const result = await execute({ schema, document: parse(query), contextValue: context(), variableValues });
      if (result.errors) throw new Error(`The operation went wrong: ${result.errors.join("\n")}`);
      const statements = database.statements.filter((name) => name !== "ledger");
      return { data: JSON.parse(JSON.stringify(result.data)), statements };
    },
  };
}
