#!/usr/bin/env node
// A real Neo4j without Docker: `fetch` has Maven copy its jars to .neo4j/<version>/lib, `run` starts it in the
// foreground on 127.0.0.1:7687. The tests start their own: neo4j-server.mjs. Another release can be tried by hand:
//   npm run neo4j:fetch -- 2026.08.1
//   NEO4J_VERSION=2026.08.1 NEO4J_JAVA=/path/to/java21 npm run neo4j
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { libOf, NEO4J_VERSION, POM, startNeo4j } from "./neo4j-server.mjs";

/** Copies the jars of `version`; does nothing when they are there. Throws one line when Maven is missing or fails. */
export function fetchNeo4j(version = NEO4J_VERSION) {
  const lib = libOf(version);
  if (existsSync(lib)) return lib;
  const partial = `${lib}.partial`;
  rmSync(partial, { recursive: true, force: true });
  const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${partial}`];
  const args = ["--batch-mode", "--quiet", "--file", POM, `-Dneo4j.version=${version}`, ...goal];
  const { error, status } = spawnSync("mvn", args, { stdio: ["ignore", "inherit", "inherit"] });
  if (error) throw new Error("Maven (mvn) is missing: install it, or point RELATA_DATABASE_URL at a Neo4j you have.");
  if (status !== 0) throw new Error(`Maven could not fetch Neo4j ${version}: see its lines above.`);
  // Only a complete folder gets the name that later runs look for.
  renameSync(partial, lib);
  return lib;
}

async function run() {
  const home = join(dirname(dirname(fileURLToPath(import.meta.url))), ".neo4j", "home");
  const server = await startNeo4j({ home, heap: "1g", show: true });
  console.log(`Neo4j ${NEO4J_VERSION} answers at ${server.url} without a login. Its data: ${home}. Ctrl+C stops it.`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.stop());
  await server.exited;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, version] = process.argv.slice(2);
  try {
    if (command === "fetch")
      console.log(`Neo4j is in ${fetchNeo4j(version)}: ${readdirSync(fetchNeo4j(version)).length} jars.`);
    else if (command === "run") await run();
    else throw new Error("Usage: node scripts/neo4j.mjs fetch [VERSION] | run");
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
