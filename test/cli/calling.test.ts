import { relata, temporaryFolder } from "./relata.js";

const folder = temporaryFolder();

test("help names the commands and needs no settings", async () => {
  const { exitCode, out } = await relata(["--help"], folder, { RELATA_PORT: "nonsense" });
  expect(exitCode).toBe(0);
  for (const command of ["serve", "import"]) expect(out).toContain(`  ${command} `);
});

test.each([
  [["foo"], "error: unknown command 'foo'\n"],
  [["imports", "x"], "error: unknown command 'imports'\n"],
  [["import"], "missing required argument 'folder'"],
  [["serve", "--port", "1"], "unknown option '--port'"],
])("the arguments %j are refused with exit code 2", async (args, said) => {
  const { exitCode, err, out } = await relata(args, folder);
  expect([exitCode, out]).toEqual([2, ""]);
  expect(err).toContain(said);
});

test("what was typed is repeated with nothing in it that a terminal obeys, and not at length", async () => {
  const { exitCode, err } = await relata([`\u001b[31m\u202e${"x".repeat(1_000)}`], folder);
  expect(exitCode).toBe(2);
  expect(err).toMatch(/^error: unknown command '\\u001b\[31m\\u202ex+…\n/);
  expect(err.split("\n")[0]).toHaveLength(200);
});

test("a command that there is not is refused with those that there are", async () => {
  const { err } = await relata(["foo"], folder);
  for (const command of ["serve", "import", "verify", "check"]) expect(err).toContain(`\n  ${command} `);
});

test.each([
  ["RELATA_PACKAGES", 'RELATA_PACKAGES must name folders with a package.yaml, not "/nope".\n'],
  ["RELATA_ARCHIVE", 'RELATA_ARCHIVE must be a folder of source texts, not "/nope" (ENOENT).\n'],
])("%s of a folder that is not there is one line that names it", async (variable, line) => {
  const settings = { RELATA_DATABASE_URL: "memory:", RELATA_PACKAGES: "none", RELATA_LOG_LEVEL: "warn" };
  const { exitCode, out, err } = await relata([], folder, { ...settings, [variable]: "/nope" });
  expect([exitCode, out, err]).toEqual([1, "", line]);
});

test("a setting that cannot be used is a misuse, in one line", async () => {
  const { exitCode, err } = await relata([], folder, { RELATA_LOG_LEVEL: "loud" });
  expect(exitCode).toBe(2);
  expect(err).toMatch(/^RELATA_LOG_LEVEL must be one of .*, not "loud"\.\n$/);
});

test("a folder that is no package is refused with exit code 1", async () => {
  const { exitCode, err } = await relata(["import", "nowhere"], folder, { RELATA_DATABASE_URL: "memory:" });
  expect(exitCode).toBe(1);
  expect(err).toMatch(/^A package is a folder .*"nowhere".*\n$/);
});

test("a database that is not there is one line that shows no password", async () => {
  const settings = {
    RELATA_DATABASE_URL: "bolt://127.0.0.1:1",
    RELATA_DATABASE_PASSWORD: "secret",
    RELATA_DATABASE_WAIT: "0",
    RELATA_LOG_LEVEL: "silent",
  };
  const { exitCode, err } = await relata(["serve"], folder, settings);
  expect(exitCode).toBe(1);
  expect(err).toMatch(/^Tried to open the database at bolt:\/\/127\.0\.0\.1:1 .*\n$/);
});
