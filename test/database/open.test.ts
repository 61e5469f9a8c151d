import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../src/database/open.js";
import { cypher } from "../databases.js";
import { compileDatabase } from "./compiled.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "relata-open-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(["", "file:", "file://elsewhere/graph", "http://localhost:7474", "bolt://", "bolt://local host"])(
  "the wrong URL %p is refused with the name of the setting",
  async (url) => {
    const message = `RELATA_DATABASE_URL must be file:PATH, memory:, bolt://HOST:PORT, neo4j://HOST:PORT or neo4j+s://HOST:PORT, not "${url}".`;
    await expect(openDatabase({ url })).rejects.toMatchObject({ code: "UNAVAILABLE", message });
  },
);

test.each([
  "neo4j://neo4j:s3cret@localhost",
  "bolt://u:s3c/r@e?t@h:7687",
  "bolt+s://h@ost?password=s3cret",
  "http://u:s3cret@h",
])("the password in %p is never shown", async (url) => {
  const shown = await openDatabase({ url }).catch((error: Error) => error.message);
  expect(shown).toMatch(/RELATA_DATABASE_URL must be .*, not "[a-z0-9+]+:\/\/\*\*\*@/);
  expect(shown).not.toMatch(/s3c|r@e|u:/);
});

test("a database that is not there is waited for, and then told with what was tried", async () => {
  const lines: string[] = [];
  const began = performance.now();
  const opening = openDatabase({ url: "bolt://127.0.0.1:1", wait: 5_000, onWaiting: (line) => lines.push(line) });
  const message =
    /^Tried to open the database at bolt:\/\/127\.0\.0\.1:1 \(RELATA_DATABASE_URL\) (once|\d+ times in \d+ s)\. The database cannot be reached\.$/;
  await expect(opening).rejects.toMatchObject({ code: "UNAVAILABLE", message: expect.stringMatching(message) });
  expect(performance.now() - began).toBeLessThan(25_000);
  expect(lines).toEqual(["Waiting up to 5 s for the database at bolt://127.0.0.1:1. The database cannot be reached."]);
});

test("a server that accepts and says nothing is told as unavailable within 3 s", async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  for (const scheme of ["bolt", "neo4j"]) {
    const began = performance.now();
    await expect(openDatabase({ url: `${scheme}://127.0.0.1:${port}`, wait: 0 })).rejects.toMatchObject({
      code: "UNAVAILABLE",
    });
    expect(performance.now() - began).toBeLessThan(6_000);
  }
  // The driver leaves its sockets open until the other side ends them.
  for (const socket of sockets) socket.destroy();
  server.close();
});

test("an embedded file is made with its folders, and keeps what was written", async () => {
  const path = join(folder, "new folder", "graph");
  for (const url of [`file:${path}`, `file://${path.replace(" ", "%20")}`]) {
    const database = await openDatabase({ url });
    await database.write((transaction) => transaction.run(cypher("MERGE (n:A {id: $url})"), { url }));
    await database.close();
  }
  const database = await openDatabase({ url: `file:${path}` });
  expect(await database.read(cypher("MATCH (n:A) RETURN count(*) AS count"), {})).toEqual([{ count: 2 }]);
  await database.close();
});

test("a file that another process holds is told as such, and opens when it is free", async () => {
  const path = join(folder, "held");
  const holder = spawn(process.execPath, [
    "--input-type=module",
    "--eval",
    `const { openDatabase } = await import(${JSON.stringify(compileDatabase(folder))});
     await openDatabase({ url: ${JSON.stringify(`file:${path}`)} }); console.log("open"); setInterval(() => {}, 1000);`,
  ]);
  await new Promise((done) => holder.stdout.once("data", done));
  await expect(openDatabase({ url: `file:${path}`, wait: 0 })).rejects.toMatchObject({
    code: "UNAVAILABLE",
    message: expect.stringContaining(`${path} (RELATA_DATABASE_URL) is in use by another process.`),
  });
  const waiting = openDatabase({ url: `file:${path}`, wait: 10_000, onWaiting: () => holder.kill("SIGKILL") });
  await (await waiting).close();
});

test("a file that cannot be created is told as such at once, and not waited for", async () => {
  const letter = join(folder, "no folder");
  writeFileSync(letter, "Dear reader");
  const path = join(letter, "graph");
  const lines: string[] = [];
  await expect(
    openDatabase({ url: `file:${path}`, wait: 60_000, onWaiting: (line) => lines.push(line) }),
  ).rejects.toMatchObject({
    code: "UNAVAILABLE",
    message: `The database file ${path} (RELATA_DATABASE_URL) cannot be created there (ENOTDIR).`,
  });
  expect(lines).toEqual([]);
});

test("a file of something else is left alone", async () => {
  const path = join(folder, "letter.txt");
  writeFileSync(path, "Dear reader");
  await expect(openDatabase({ url: `file:${path}` })).rejects.toMatchObject({
    message: `The database file ${path} (RELATA_DATABASE_URL) is not a Grafeo database.`,
  });
  mkdirSync(join(folder, "directory"));
  await expect(openDatabase({ url: `file:${folder}/directory` })).rejects.toMatchObject({
    message: `The database file ${folder}/directory (RELATA_DATABASE_URL) is a folder, and must be a file.`,
  });
});

test("where the embedded database has no build, one line names the setting that helps", () => {
  const script = `const { openDatabase } = await import(${JSON.stringify(compileDatabase(folder))});
    await openDatabase({ url: "memory:" }).catch((error) => console.log(error.message));`;
  const env = { PATH: process.env.PATH, NAPI_RS_NATIVE_LIBRARY_PATH: "/nowhere/grafeo.node" };
  const shown = execFileSync(process.execPath, ["--input-type=module", "--eval", script], { env, encoding: "utf8" });
  expect(shown).toMatch(
    /^The embedded database has no build for this platform .*set RELATA_DATABASE_URL to a Neo4j.*\n$/,
  );
});
