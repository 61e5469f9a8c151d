import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openDatabase } from "../../src/database/open.js";
import { compileDatabase } from "./compiled.js";
import { expectKept } from "./kept.js";

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

// That of a Neo4j is in test/http/recovery.test.ts.
test("an embedded file whose process is killed while it writes keeps what it acknowledged", async () => {
  const url = `file:${join(folder, "graph")}`;
  const all: number[] = [];
  for (let kill = 0; kill < 3; kill += 1) {
    all.push(...(await writer(url, 1000 * kill).acknowledged));
    const database = await openDatabase({ url });
    // What was kept without being acknowledged counts from now on.
    const last = (await expectKept(database, all)).at(-1);
    if (typeof last === "number" && last !== all.at(-1)) all.push(last);
    await database.close();
  }
  expect(all.length).toBeGreaterThanOrEqual(450);
}, 60_000);
