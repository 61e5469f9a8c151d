import { createHash } from "node:crypto";
import { type GraphQLSchema, printSchema } from "graphql";
import type { Database } from "../database/port.js";
import type { Catalogue } from "../domain/catalogue.js";
import { Archive } from "../graph/reading/archive.js";
import type { Budget } from "../graph/reading/budget.js";
import { GraphCache } from "../graph/reading/cache.js";
import { Session } from "../graph/reading/session.js";
import type { Context } from "../graphql/context.js";
import { buildSchema } from "../graphql/schema.js";
import { release } from "./release.js";

/** The schema that a service answers with, and what each operation is given: a session of its own. */
export async function serving(options: {
  readonly database: Database;
  readonly catalogue: Catalogue;
  /** The folder of source texts; empty for none. */
  readonly archive: string;
  /** Where "today" is; UTC when left out. */
  readonly timeZone?: string | undefined;
  /** The size of the cache in MB; without it there is none. */
  readonly cacheSize?: number;
  /** What one traversal may cost; that of a fresh checkout when left out. */
  readonly budget?: Budget | undefined;
}): Promise<{ schema: GraphQLSchema; context: () => Context; cache: GraphCache | undefined; answersBy: string }> {
  const { database, archive: folder, cacheSize = 0, ...answering } = options;
  const archive = folder === "" ? Archive.empty : await Archive.open(folder, "RELATA_ARCHIVE");
  const schema = await buildSchema(answering.catalogue);
  const cache = cacheSize === 0 ? undefined : new GraphCache(database, cacheSize * 2 ** 20);
  const context = () => ({ session: new Session({ database, archive, cache, ...answering }) });
  // All that an answer may depend on beside the graph, the day and what is asked: services that share it share their tags.
  const all = [release(), printSchema(schema), archive.hashes, answering];
  const answersBy = createHash("sha256").update(JSON.stringify(all)).digest("hex");
  return { schema, cache, context, answersBy };
}
