import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { relata, shipped, temporaryFolder } from "./relata.js";

/** Root may read and write everything: as root the program is run as nobody, for whom all the files of a checkout must be readable. */
const isRoot = process.getuid?.() === 0;
const BY_NOBODY = isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
const main = join(import.meta.dirname, "../../dist/main.js");
const tried = isRoot
  ? spawnSync(BY_NOBODY[0] ?? "", [...BY_NOBODY.slice(1), process.execPath, main, "--version"])
  : null;
const reason =
  tried === null || tried.status === 0 ? undefined : `nobody cannot run ${main}: ${tried.error ?? tried.stderr}`;
if (reason !== undefined)
  console.warn(`Without a user to whom something may be forbidden these tests say nothing: ${reason}`);

const folder = temporaryFolder();
const whole = join(folder, "whole");
beforeAll(async () => {
  chmodSync(folder, 0o755);
  await relata(["import", shipped("base")], folder, { RELATA_DATABASE_URL: `file:${whole}` });
}, 60_000);

const MAY = (done: string) => `may not be ${done} by this user (EACCES)`;
const FOLDER = "lies in a folder that this user may not write to (EACCES)";
/** The permissions of the file and of its folder, and what a check, which only reads, and an import say; undefined: nothing. */
const CASES: [file: number, folder: number, checked: string | undefined, imported: string][] = [
  [0o000, 0o777, MAY("read"), MAY("read")],
  [0o444, 0o777, undefined, MAY("written")],
  [0o666, 0o555, undefined, FOLDER],
  [0o666, 0o000, MAY("read"), FOLDER],
];

(reason === undefined ? test.each(CASES) : test.skip.each(CASES))(
  "a file with the permissions %o in a folder with %o is told as such, and never as no database",
  async (ofFile, ofFolder, checked, imported) => {
    const home = join(folder, `${ofFile}-${ofFolder}`);
    const path = join(home, "graph");
    mkdirSync(home);
    copyFileSync(whole, path);
    chmodSync(path, ofFile);
    chmodSync(home, ofFolder);
    const settings = { RELATA_DATABASE_URL: `file:${path}`, RELATA_DATABASE_WAIT: "0" };
    const said = (what: string | undefined) =>
      what === undefined ? "" : `The database file ${path} (RELATA_DATABASE_URL) ${what}.\n`;
    const reading = await relata(["check"], folder, settings, BY_NOBODY);
    expect([reading.exitCode, reading.err]).toEqual([checked === undefined ? 0 : 1, said(checked)]);
    const writing = await relata(["import", shipped("base")], folder, settings, BY_NOBODY);
    expect([writing.exitCode, writing.err]).toEqual([1, said(imported)]);
    chmodSync(home, 0o755);
  },
  120_000,
);
