import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { relata, shipped, start, temporaryFolder } from "./relata.js";

const folder = temporaryFolder();
const EMPTY = { RELATA_DATABASE_URL: "memory:", RELATA_PACKAGES: "none" };

test("it prints where it listens and an example, is ready, and ends with 0 on SIGTERM", async () => {
  const run = start(["serve"], folder, EMPTY);
  const [, url] = await run.printed(/listens at (http:\/\/127\.0\.0\.1:\d+)\/graphql[\s\S]*curl -s \1\/graphql .*\n/);
  expect((await fetch(`${url}/ready`)).status).toBe(200);
  run.child.kill("SIGTERM");
  const { exitCode, err } = await run.ended;
  expect(exitCode).toBe(0);
  for (const line of err.trim().split("\n")) expect(JSON.parse(line)).toHaveProperty("msg");
});

test("first it prints where the playground is, where there is one", async () => {
  const operations = join(folder, "type-name.json");
  writeFileSync(operations, '{"1":"query TypeName { __typename }"}');
  for (const [settings, first] of [
    [
      { RELATA_PLAYGROUND: "on" },
      /^The playground is at (http:\/\/127\.0\.0\.1:\d+)\/\nRelata listens at \1\/graphql\./,
    ],
    [{ RELATA_PLAYGROUND: "off" }, /^Relata listens at http/],
    // Nothing could be written in it.
    [{ RELATA_OPERATIONS: operations, RELATA_OPERATIONS_ONLY: "on" }, /^Relata listens at http/],
  ] as const) {
    const run = start(["serve"], folder, { ...EMPTY, ...settings });
    await run.printed(/listens at/);
    run.child.kill("SIGTERM");
    expect((await run.ended).out).toMatch(first);
  }
});

test.each([
  ["{", /^RELATA_OPERATIONS: "[^"]*operations.json" must be a JSON object: [^\n]*\n$/],
  [
    '{"1":"query Old { wrod }"}',
    /^RELATA_OPERATIONS: "[^"]*operations.json" holds the operation Old \(id "1"\), which is refused: Cannot query [^\n]*\n$/,
  ],
])("a manifest of operations that is not to be used (%s) is one line", async (manifest, line) => {
  const file = join(folder, "operations.json");
  writeFileSync(file, manifest);
  const { exitCode, out, err } = await relata([], folder, {
    ...EMPTY,
    RELATA_OPERATIONS: file,
    RELATA_LOG_LEVEL: "silent",
  });
  expect([exitCode, out]).toEqual([1, ""]);
  expect(err).toMatch(line);
});

test("it stops during its start, too", async () => {
  const settings = { RELATA_DATABASE_URL: "bolt://127.0.0.1:1", RELATA_DATABASE_WAIT: "60" };
  const run = start(["serve"], folder, settings);
  await new Promise((done) => run.child.stderr?.once("data", done));
  run.child.kill("SIGINT");
  expect((await run.ended).exitCode).toBe(0);
});

test("a port in use is one line that names the setting", async () => {
  const first = start([], folder, EMPTY);
  const [, port = ""] = await first.printed(/127\.0\.0\.1:(\d+)/);
  const { exitCode, err } = await relata([], folder, { ...EMPTY, RELATA_PORT: port });
  first.child.kill();
  await first.ended;
  expect(exitCode).toBe(1);
  expect(err).toMatch(new RegExp(`^127\\.0\\.0\\.1:${port} is in use: .*RELATA_PORT.*\n$`));
});

test("packages are imported once; while the service holds the file an import is refused in one line", async () => {
  const stored = { RELATA_DATABASE_URL: "file:graph", RELATA_PACKAGES: "none" };
  const base = shipped("base");
  const first = await relata(["import", base], folder, stored);
  expect(first).toMatchObject({
    exitCode: 0,
    out: expect.stringMatching(/^base: [1-9]\d* entities, .*at revision 1\.\n$/),
  });
  const second = await relata(["import", base], folder, stored);
  expect(second).toMatchObject({ exitCode: 0, out: "base: nothing changed; the graph is at revision 1.\n" });

  const service = start(["serve"], folder, stored);
  await service.printed(/listens at/);
  const refused = await relata(["import", base], folder, stored);
  service.child.kill();
  await service.ended;
  expect([refused.exitCode, refused.out]).toEqual([1, ""]);
  expect(refused.err).toMatch(/^.*is in use by another process\.\n$/);
});

test("one's own packages are loaded after those that ship with Relata", async () => {
  const own = join(folder, "own");
  mkdirSync(own);
  writeFileSync(
    join(own, "package.yaml"),
    "key: own\ntitle: One's own\nlicence: CC0-1.0\nlanguages: [en]\ndate: 2021-07-25\n",
  );
  const settings = { RELATA_DATABASE_URL: "memory:", RELATA_PACKAGES: `shipped,${own}` };
  const run = start([], folder, settings);
  await run.printed(/listens at/);
  run.child.kill();
  const { err } = await run.ended;
  const imported = [...err.matchAll(/"msg":"([\w-]+): \d+ entities/g)].map(([, key]) => key);
  expect(imported).toEqual(["base", "g-enews-20210725", "own"]);
}, 60_000);
