import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort, libOf, NEO4J_VERSION, type RunningNeo4j, startNeo4j } from "../../scripts/neo4j-server.mjs";
import { openDatabase } from "../../src/database/open.js";
import type { Database } from "../../src/database/port.js";
import { type Run, start, temporaryFolder } from "../cli/relata.js";
import { expectKept } from "../database/kept.js";
import { cypher } from "../databases.js";
import { describeWherePresent } from "../where-present.js";

const PASSWORD = "for-this-test-only";
/** Milliseconds that a call of the database, and one of the service's, may take. */
const DEADLINE = 2_000;
const SERVICE_DEADLINE = 5_000;
/** For what is not about time: a Neo4j that has just started plans everything anew, and a busy machine is slow. */
const PATIENCE = { deadline: 60_000 };
/** A dead database is told within 3 s; the rest is for a busy machine. */
const TOLD_WITHIN = 3_000;
const SLACK = 1_500;

const halves = cypher(
  "UNWIND ['left', 'right'] AS which CREATE (n:Half {write: $write, which: which}) RETURN 1 AS one",
);

interface Answer {
  readonly data?: { readonly entity: null };
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Whatever the database of the run is: it has one of its own, where there are jars. */
const NEO4J = {
  present: existsSync(libOf(NEO4J_VERSION)),
  required: process.env.RELATA_REQUIRE_NEO4J === "1",
  missing: `Neo4j ${NEO4J_VERSION} is not fetched, so none was killed. To fetch it: npm run neo4j:fetch`,
};

/** One server for all of it, for a start takes long. Whoever uses it has been there before it went. */
describeWherePresent(NEO4J, "a Neo4j of its own", () => {
  const folder = temporaryFolder();
  let neo4j: RunningNeo4j;
  let port: number;
  let database: Database;
  let service: Run;
  let url = "";

  // It is asked little: with the light compiler alone a start takes half the time.
  const jvm = ["-XX:TieredStopAtLevel=1"];
  const startAgain = () => startNeo4j({ home: join(folder, "neo4j"), port, password: PASSWORD, jvm });
  const echo = (options?: { deadline: number }) => database.read(cypher("RETURN 1 AS one", "echo"), {}, options);
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
  /** Until database and service answer within their deadlines, which takes a Neo4j that has just started its time. */
  const answering = async () => {
    while (!(await echo().catch(() => undefined))) await pause(100);
    while ((await ready()) !== 200) await pause(100);
    while ((await ask()).answer.errors) await pause(100);
    expect((await ask()).answer).toMatchObject({ data: { entity: null } });
  };

  beforeAll(async () => {
    mkdirSync(join(folder, "neo4j"));
    port = await freePort();
    neo4j = await startAgain();
    const login = { url: neo4j.url, user: "neo4j", password: PASSWORD };
    database = await openDatabase({ ...login, deadline: DEADLINE, wait: 60_000 });
    service = start(["serve"], folder, {
      RELATA_DATABASE_URL: login.url,
      RELATA_DATABASE_USER: login.user,
      RELATA_DATABASE_PASSWORD: login.password,
      RELATA_DATABASE_DEADLINE: String(SERVICE_DEADLINE),
      RELATA_DATABASE_WAIT: "120",
      RELATA_PACKAGES: "none",
      RELATA_LOG_LEVEL: "silent",
    });
    [, url = ""] = await service.printed(/listens at (http:\/\/127\.0\.0\.1:\d+)/);
    await answering();
  }, 240_000);
  afterAll(async () => {
    service?.child.kill();
    await service?.ended;
    await database?.close();
    await neo4j?.stop();
  }, 60_000);

  test("refuses a wrong password at once, in one line without it", async () => {
    const opening = openDatabase({ url: neo4j.url, user: "neo4j", password: "s3cret", wait: 20_000 });
    const message = "The database refuses the login: see RELATA_DATABASE_USER and RELATA_DATABASE_PASSWORD.";
    await expect(opening).rejects.toMatchObject({ code: "UNAVAILABLE", message });
  });

  test("refuses the name of a database that it does not have", async () => {
    const opening = openDatabase({ url: neo4j.url, user: "neo4j", password: PASSWORD, name: "nobody", wait: 20_000 });
    const message = "The server has no database of this name: see RELATA_DATABASE_NAME.";
    await expect(opening).rejects.toMatchObject({ code: "UNAVAILABLE", message });
  });

  test("shows its own writes through neo4j:// too", async () => {
    const routed = neo4j.url.replace("bolt", "neo4j");
    const opened = await openDatabase({ url: routed, user: "neo4j", password: PASSWORD, ...PATIENCE });
    await opened.write((transaction) => transaction.run(cypher("CREATE (n:Routed) RETURN 1 AS one"), {}));
    expect(await opened.read(cypher("MATCH (n:Routed) RETURN count(*) AS count"), {})).toEqual([{ count: 1 }]);
    await opened.close();
  });

  test("that freezes: every call and the service answer at their deadline, and go on when it does", async () => {
    await Promise.all([echo(PATIENCE), echo(PATIENCE)]);
    process.kill(neo4j.pid, "SIGSTOP");
    try {
      const asked = Promise.all([ask(), ask(), ask()]);
      const began = performance.now();
      // Some find an open connection, the others have to make one.
      const calls = await Promise.allSettled(Array.from({ length: 8 }, () => echo()));
      expect(performance.now() - began).toBeLessThan(DEADLINE + SLACK);
      for (const call of calls) expect(call).toMatchObject({ reason: { name: "DatabaseError", code: "TOO_SLOW" } });
      await expect(echo()).rejects.toMatchObject({ code: "TOO_SLOW" });
      const writing = database.write((transaction) => transaction.run(cypher("CREATE (n:Frozen) RETURN 1 AS one"), {}));
      await expect(writing).rejects.toMatchObject({ code: "TOO_SLOW" });

      for (const { answer, milliseconds } of await asked) {
        // What finds an open connection waits until its time is up; what has to make one is told before.
        expect(["TIMEOUT", "DATABASE_UNAVAILABLE"]).toContain(answer.errors?.[0]?.extensions.code);
        expect(milliseconds).toBeLessThan(SERVICE_DEADLINE + SLACK);
      }
      expect(await ready()).toBe(503);
    } finally {
      process.kill(neo4j.pid, "SIGCONT");
    }
    expect(await echo(PATIENCE)).toEqual([{ one: 1 }]);
    await answering();
  }, 120_000);

  test("that is killed: unavailable within 3 s; started again, database and service answer and nothing is lost", async () => {
    const acknowledged: number[] = [];
    const writing = (async () => {
      for (let write = 0; ; write += 1) {
        await database.write((transaction) => transaction.run(halves, { write }), PATIENCE);
        acknowledged.push(write);
      }
    })();
    const refused = expect(writing).rejects.toMatchObject({ code: "UNAVAILABLE" });
    while (acknowledged.length < 100) await pause(20);
    await neo4j.kill();
    await refused;

    for (const call of [echo, () => database.write(async () => undefined)]) {
      const began = performance.now();
      await expect(call()).rejects.toMatchObject({ name: "DatabaseError", code: "UNAVAILABLE" });
      expect(performance.now() - began).toBeLessThan(TOLD_WITHIN + SLACK);
    }
    // The first finds connections that have died, the second finds none.
    for (let nth = 0; nth < 2; nth += 1) {
      const { answer, milliseconds } = await ask();
      expect(answer.errors).toMatchObject([
        { message: "The database cannot be reached. Try again later.", extensions: { code: "DATABASE_UNAVAILABLE" } },
      ]);
      expect(milliseconds).toBeLessThan(TOLD_WITHIN + SLACK);
    }
    expect(await ready()).toBe(503);
    expect((await fetch(`${url}/health`)).status).toBe(200);

    neo4j = await startAgain();
    await answering();
    await expectKept(database, acknowledged, PATIENCE);
  }, 240_000);
});
