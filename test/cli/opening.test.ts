import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { relata, shipped, temporaryFolder } from "./relata.js";

const folder = temporaryFolder();
const QUIET = { RELATA_LOG_LEVEL: "warn", RELATA_PACKAGES: "none", RELATA_DATABASE_WAIT: "60" };

const NO_BUILD =
  /^The embedded database has no build for this platform .*set RELATA_DATABASE_URL to a Neo4j, such as .*\n$/;

test.each([["serve"], ["check"], ["import", shipped("base")]])(
  "where Grafeo has no binary, %s says so in one line",
  async (...args) => {
    const nowhere = { NAPI_RS_NATIVE_LIBRARY_PATH: "/nowhere/grafeo.node", RELATA_DATABASE_URL: "memory:" };
    const { exitCode, out, err } = await relata(args, folder, { ...QUIET, ...nowhere });
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toMatch(NO_BUILD);
  },
);

const NO_DATABASE = "is not a Grafeo database.";
const FILES: { readonly [name: string]: { readonly made: (path: string) => void; readonly said: string } } = {
  letter: { made: (path) => writeFileSync(path, "Dear reader"), said: NO_DATABASE },
  folder: { made: (path) => mkdirSync(path), said: "is a folder, and must be a file." },
  half: { made: halved, said: "is damaged: restore a copy." },
  "letter/graph": { made: () => {}, said: "cannot be created there (ENOTDIR)." },
};

test.each(Object.entries(FILES))(
  "a database file that is a %s is told as such in one line, at once",
  async (name, { made, said }) => {
    const path = join(folder, name);
    made(path);
    const { exitCode, out, err } = await relata(["serve"], folder, { ...QUIET, RELATA_DATABASE_URL: `file:${path}` });
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toBe(`The database file ${path} (RELATA_DATABASE_URL) ${said}\n`);
  },
);

/** The first half of a database. */
function halved(path: string): void {
  copyFileSync(whole, path);
  truncateSync(path, readFileSync(path).length / 2);
}

const whole = join(folder, "whole");
beforeAll(async () => {
  await relata(["import", shipped("base")], folder, { RELATA_DATABASE_URL: `file:${whole}` });
});
