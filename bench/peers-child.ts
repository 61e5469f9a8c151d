// A server of `npm run bench:peers` as a process of its own: `peers-child.ts NAME NEO4J FOLDER`. It says where it listens; it
// answers "cpu" with the CPU time that it has used, all its threads together, in microseconds, "forget" with nothing, and
// "touched" with how many statements it has sent since, and what Neo4j touches for them.
import { DbHits } from "./db-hits.js";
import { PEERS, type PeerName } from "./peers-servers.js";

const [name, neo4j = "", folder = ""] = process.argv.slice(2);
const server = await PEERS[name as PeerName](neo4j, folder);

async function touched(): Promise<Touched> {
  const sent = server.sent();
  const hits = new DbHits(neo4j);
  try {
    let sum = 0;
    for (const { text, parameters } of sent) sum += await hits.of(text, parameters);
    return { statements: sent.length, hits: sum };
  } finally {
    await hits.close();
  }
}

async function told(message: unknown): Promise<unknown> {
  if (message === "touched") return touched();
  if (message === "forget") return server.sent().length;
  const { user, system } = process.cpuUsage();
  return user + system;
}

process.send?.(server.url);
process.on("message", (message) => {
  told(message).then(
    (answer) => process.send?.(answer),
    (error: Error) => process.send?.({ error: error.message }),
  );
});
process.on("disconnect", () => process.exit());

/** What one answer takes of the database. */
export interface Touched {
  readonly statements: number;
  readonly hits: number;
}
