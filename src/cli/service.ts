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
import { releaseId } from "./release.js";

/** Makes what a service answers with: its schema, a context with a session of its own for each operation, and its cache. */
export async function createService(options: {
  readonly database: Database;
  readonly catalogue: Catalogue;
  /** The folder of source texts; empty for none. */
  readonly archive: string;
  /** The time zone of "today"; UTC when left out. */
  readonly timeZone?: string | undefined;
  /** The size of the cache in MB; without it there is none. */
  readonly cacheSize?: number;
  /** The budget of one traversal; the default one when left out. */
  readonly budget?: Budget | undefined;
}): Promise<{ schema: GraphQLSchema; context: () => Context; cache: GraphCache | undefined; answerVersion: string }> {
  const { database, archive: folder, cacheSize = 0, ...answering } = options;
  const archive = folder === "" ? Archive.empty : await Archive.open(folder, "RELATA_ARCHIVE");
  const schema = await buildSchema(answering.catalogue);
  const cache = cacheSize === 0 ? undefined : new GraphCache(database, cacheSize * 2 ** 20);
  const context = () => ({ session: new Session({ database, archive, cache, ...answering }) });
  // All that an answer depends on beside the graph, the day and the request. Services that agree in it give the same ETags.
  const all = [releaseId(), printSchema(schema), archive.hashes, answering];
  const answerVersion = createHash("sha256").update(JSON.stringify(all)).digest("hex");
  return { schema, cache, context, answerVersion };
}
