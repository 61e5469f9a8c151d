import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { start, temporaryFolder } from "../cli/relata.js";
import { TEST_ENGINE, testDatabase } from "../databases.js";

/** Asks a running service operations that a build must answer, and judges the answers. It is no part of the repository. */
const JUDGE = fileURLToPath(new URL("../../../shared/acceptance/run.mjs", import.meta.url));

/** The folders of operations beside it, and how many each has. */
const OPERATIONS = { acceptance: 13, "acceptance-2": 7 };

const folder = temporaryFolder();

if (existsSync(JUDGE)) {
  test("the service, started as README says, answers every acceptance operation", async () => {
    // Empties a Neo4j; an embedded database begins empty.
    await (await testDatabase()).close();
    const url = TEST_ENGINE === "neo4j" ? (process.env.RELATA_TEST_NEO4J_URL ?? "") : "memory:";
    // As the tests have it: a Neo4j that has just been started plans everything anew.
    const service = start(["serve"], folder, {
      RELATA_DATABASE_URL: url,
      RELATA_DATABASE_DEADLINE: "20000",
      RELATA_DATABASE_PLANNING: "15",
    });
    try {
      const [, at] = await service.printed(/listens at (\S+)\/graphql/);
      for (const [operations, how] of Object.entries(OPERATIONS)) {
        const asked = [JUDGE, `${at}/graphql`, fileURLToPath(new URL(`../${operations}`, pathToFileURL(JUDGE)))];
        // Rejects, with what it printed, when an answer is wrong.
        const { stdout } = await promisify(execFile)(process.execPath, asked);
        expect(stdout).toMatch(new RegExp(`\n${how} passed, 0 failed\n$`));
      }
    } finally {
      service.child.kill("SIGTERM");
    }
    expect((await service.ended).exitCode).toBe(0);
  }, 240_000);
} else {
  console.warn(`The acceptance operations are not asked: there is no ${JUDGE}.`);
  test.skip("the service, started as README says, answers every acceptance operation", () => {});
}
