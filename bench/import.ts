// `npm run bench:import -- [FACTS ...]`: how long imports of so many invented facts take, and the most memory that the importing
// process has, on the embedded database and on Neo4j (scripts/neo4j.mjs fetch), each into an empty one.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, startNeo4j } from "../scripts/neo4j-server.mjs";
import { writePackage } from "./import-package.js";
import { measuredImport } from "./measured-import.js";

const SIZES = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "relata-bench-"));
try {
  for (const facts of SIZES.length > 0 ? SIZES : [20_000, 60_000, 200_000]) {
    const from = join(folder, `package-${facts}`);
    writePackage(from, facts);
    await measure("embedded", facts, from, `file:${join(folder, `graph-${facts}`)}`);
    const neo4j = await startNeo4j({ home: join(folder, `neo4j-${facts}`), port: await freePort() });
    try {
      await measure("Neo4j", facts, from, neo4j.url);
    } finally {
      await neo4j.stop();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(database: string, facts: number, from: string, url: string): Promise<void> {
  const { seconds, cpuSeconds, megabytes } = await measuredImport(from, url);
  console.log(
    `${database.padEnd(8)} ${String(facts).padStart(8)} facts: ${seconds.toFixed(1)} s, ${Math.round(facts / seconds)} facts a second, ${cpuSeconds.toFixed(1)} s of CPU of the importing process, ${megabytes.toFixed(0)} MB at most`,
  );
}
