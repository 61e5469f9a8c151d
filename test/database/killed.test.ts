import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort, type RunningNeo4j, startNeo4j } from "../../scripts/neo4j-server.mjs";
import { openDatabase } from "../../src/database/open.js";
import type { Database } from "../../src/database/port.js";
import { cypher, TEST_ENGINE } from "../databases.js";
import { compileDatabase } from "./compiled.js";

const pairs = cypher(
  "MATCH (n:Half) WITH n.write AS write, count(*) AS halves RETURN write AS write, halves AS halves ORDER BY write",
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "relata-killed-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that writes pairs of nodes, one transaction each, and says a number once its pair is acknowledged. */
function writer(url: string, from: number): ChildProcess & { readonly acknowledged: Promise<number[]> } {
  const half = (which: string) =>
    JSON.stringify({
      name: "half",
      texts: { shared: `CREATE (n:Half {write: $write, which: '${which}', text: $text}) RETURN 1 AS one` },
    });
  const script = `
    const { openDatabase } = await import(${JSON.stringify(compileDatabase(folder))});
    const database = await openDatabase({ url: ${JSON.stringify(url)} });
    for (let write = ${from}; ; write += 1) {
      await database.write(async (transaction) => {
        await transaction.run(${half("left")}, { write, text: "x".repeat(500) });
        await transaction.run(${half("right")}, { write, text: "x".repeat(500) });
      });
      console.log(write);
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged = (async () => {
    const said: number[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(Number(line));
      if (said.length === 150) child.kill("SIGKILL");
    }
    return said;
  })();
  return Object.assign(child, { acknowledged });
}

/** Every acknowledged write is there whole, and at most the one after it, whole too. */
async function expectKept(database: Database, acknowledged: readonly number[], extra = 1): Promise<void> {
  const rows = await database.read(pairs, {});
  expect(rows.filter(({ halves }) => halves !== 2)).toEqual([]);
  const writes = rows.map(({ write }) => write);
  expect(writes.slice(0, acknowledged.length)).toEqual(acknowledged);
  expect(writes.length).toBeLessThanOrEqual(acknowledged.length + extra);
}

(TEST_ENGINE === "grafeo" ? test : test.skip)(
  "an embedded file whose process is killed while it writes keeps what it acknowledged",
  async () => {
    const url = `file:${join(folder, "graph")}`;
    const all: number[] = [];
    for (let kill = 0; kill < 3; kill += 1) {
      all.push(...(await writer(url, 1000 * kill).acknowledged));
      const database = await openDatabase({ url });
      const rows = await database.read(pairs, {});
      // What was kept without being acknowledged counts from now on.
      await expectKept(database, all);
      const last = rows.at(-1)?.write;
      if (typeof last === "number" && last !== all.at(-1)) all.push(last);
      await database.close();
    }
    expect(all.length).toBeGreaterThanOrEqual(450);
  },
  60_000,
);

(TEST_ENGINE === "neo4j" ? describe : describe.skip)("a Neo4j of its own", () => {
  const password = "for-this-test-only";
  let server: RunningNeo4j;
  let port: number;
  let database: Database;
  const echo = () => database.read(cypher("RETURN 1 AS one", "echo"), {});
  const start = () => startNeo4j({ home: join(folder, "neo4j"), port, password });

  beforeAll(async () => {
    port = await freePort();
    server = await start();
    database = await openDatabase({ url: server.url, user: "neo4j", password, deadline: 2_000, wait: 60_000 });
  }, 120_000);
  afterAll(async () => {
    await database?.close();
    await server?.stop();
  }, 60_000);

  test("refuses a wrong password at once, in one line without it", async () => {
    const opening = openDatabase({ url: server.url, user: "neo4j", password: "s3cret", wait: 20_000 });
    const message = "The database refuses the login: see RELATA_DATABASE_USER and RELATA_DATABASE_PASSWORD.";
    await expect(opening).rejects.toMatchObject({ code: "UNAVAILABLE", message });
  });

  test("refuses the name of a database that it does not have", async () => {
    const opening = openDatabase({ url: server.url, user: "neo4j", password, name: "nobody", wait: 20_000 });
    const message = "The server has no database of this name: see RELATA_DATABASE_NAME.";
    await expect(opening).rejects.toMatchObject({ code: "UNAVAILABLE", message });
  });

  test("sees its own writes through neo4j:// too", async () => {
    const routed = await openDatabase({ url: server.url.replace("bolt", "neo4j"), user: "neo4j", password });
    await routed.write((transaction) => transaction.run(cypher("CREATE (n:Routed) RETURN 1 AS one"), {}));
    expect(await routed.read(cypher("MATCH (n:Routed) RETURN count(*) AS count"), {})).toEqual([{ count: 1 }]);
    await routed.close();
  });

  test("that freezes: every call ends at its deadline, and the next answers when it goes on", async () => {
    await Promise.all([echo(), echo()]);
    process.kill(server.pid, "SIGSTOP");
    try {
      const began = performance.now();
      // Some find an open connection, the others have to make one.
      const calls = await Promise.allSettled(Array.from({ length: 8 }, echo));
      expect(performance.now() - began).toBeLessThan(2_500);
      for (const call of calls) expect(call).toMatchObject({ reason: { name: "DatabaseError", code: "TOO_SLOW" } });
      await expect(echo()).rejects.toMatchObject({ code: "TOO_SLOW" });
      const writing = database.write((transaction) => transaction.run(cypher("CREATE (n:Frozen) RETURN 1 AS one"), {}));
      await expect(writing).rejects.toMatchObject({ code: "TOO_SLOW" });
    } finally {
      process.kill(server.pid, "SIGCONT");
    }
    expect(await echo()).toEqual([{ one: 1 }]);
  });

  test("that is killed: unavailable within 3 s; started again, the same object answers and nothing is lost", async () => {
    const acknowledged: number[] = [];
    const write = async (number: number) => {
      const halves = cypher(
        "UNWIND ['left', 'right'] AS which CREATE (n:Half {write: $write, which: which}) RETURN 1 AS one",
      );
      await database.write((transaction) => transaction.run(halves, { write: number }));
      acknowledged.push(number);
    };
    const writing = (async () => {
      for (let number = 0; ; number += 1) await write(number);
    })();
    const refused = expect(writing).rejects.toMatchObject({ code: "UNAVAILABLE" });
    while (acknowledged.length < 100) await new Promise((done) => setTimeout(done, 20));
    await server.kill();
    await refused;

    for (const call of [echo, () => database.write(async () => undefined)]) {
      const began = performance.now();
      await expect(call()).rejects.toMatchObject({ name: "DatabaseError", code: "UNAVAILABLE" });
      expect(performance.now() - began).toBeLessThan(3_000);
    }

    server = await start();
    let answer: unknown;
    while (answer === undefined) answer = await echo().catch(() => undefined);
    await expectKept(database, acknowledged);
  }, 120_000);
});
