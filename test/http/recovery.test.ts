import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort, type RunningNeo4j, startNeo4j } from "../../scripts/neo4j-server.mjs";
import { type Run, start, temporaryFolder } from "../cli/relata.js";
import { TEST_ENGINE } from "../databases.js";

/** Milliseconds that one call of the database may take: a Neo4j that has just started is slow. */
const DEADLINE = 10_000;
/** A dead database is told within 3 s; the rest is for a busy machine. */
const TOLD_WITHIN = 4_000;
const SLACK = 2_000;

interface Answer {
  readonly data?: { readonly entity: null };
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

(TEST_ENGINE === "neo4j" ? describe : describe.skip)("a service whose Neo4j", () => {
  const folder = temporaryFolder();
  let neo4j: RunningNeo4j;
  let port: number;
  let service: Run;
  let url = "";

  const startDatabase = () => startNeo4j({ home: join(folder, "neo4j"), port });
  const ready = async () => (await fetch(`${url}/ready`)).status;
  const ask = async (): Promise<{ answer: Answer; milliseconds: number }> => {
    const began = performance.now();
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: '{ entity(id: "nobody") { id } }' }),
    });
    return { answer: (await response.json()) as Answer, milliseconds: performance.now() - began };
  };
  const expectAnswer = async () => expect((await ask()).answer).toMatchObject({ data: { entity: null } });
  const recovered = async () => {
    while ((await ready()) !== 200) await pause(100);
  };

  /** Until the first operations are planned, which takes a busy machine its time. */
  const warm = async () => {
    while ((await ask()).answer.errors) await pause(100);
  };

  beforeAll(async () => {
    mkdirSync(join(folder, "neo4j"));
    port = await freePort();
    neo4j = await startDatabase();
    service = start(["serve"], folder, {
      RELATA_DATABASE_URL: neo4j.url,
      RELATA_DATABASE_DEADLINE: String(DEADLINE),
      RELATA_DATABASE_WAIT: "120",
      RELATA_PACKAGES: "none",
      RELATA_LOG_LEVEL: "silent",
    });
    [, url = ""] = await service.printed(/listens at (http:\/\/127\.0\.0\.1:\d+)/);
    await warm();
  }, 240_000);
  afterAll(async () => {
    service?.child.kill();
    await service?.ended;
    await neo4j?.stop();
  }, 60_000);

  test("is killed says so within 3 s, is alive and not ready, and recovers by itself when it is back", async () => {
    await expectAnswer();
    await neo4j.kill();
    // The first finds connections that have died, the second finds none.
    for (let nth = 0; nth < 2; nth += 1) {
      const { answer, milliseconds } = await ask();
      expect(answer.errors).toMatchObject([
        { message: "The database cannot be reached. Try again later.", extensions: { code: "DATABASE_UNAVAILABLE" } },
      ]);
      expect(milliseconds).toBeLessThan(TOLD_WITHIN);
    }
    expect(await ready()).toBe(503);
    expect((await fetch(`${url}/health`)).status).toBe(200);

    neo4j = await startDatabase();
    await recovered();
    await warm();
    await expectAnswer();
  }, 240_000);

  test("freezes answers within its deadline, and answers again when it goes on", async () => {
    await expectAnswer();
    process.kill(neo4j.pid, "SIGSTOP");
    try {
      for (const { answer, milliseconds } of await Promise.all([ask(), ask(), ask()])) {
        // What finds an open connection waits until its time is up; what has to make one is told before.
        expect(["TIMEOUT", "DATABASE_UNAVAILABLE"]).toContain(answer.errors?.[0]?.extensions.code);
        expect(milliseconds).toBeLessThan(DEADLINE + SLACK);
      }
      expect(await ready()).toBe(503);
    } finally {
      process.kill(neo4j.pid, "SIGCONT");
    }
    await recovered();
    await expectAnswer();
  }, 120_000);
});
