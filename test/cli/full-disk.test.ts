import { copyFileSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Ended, relata, shipped, temporaryFolder } from "./relata.js";

const folder = temporaryFolder();
const at = (name: string) => ({ RELATA_DATABASE_URL: `file:${join(folder, name)}`, RELATA_PACKAGES: "none" });

beforeAll(async () => {
  await relata(["import", shipped("base")], folder, at("base"));
}, 60_000);

/** Runs `relata` where no file may grow beyond so many kilobytes, which is all that a test can do to a disk. */
function relataWithin(kilobytes: number, args: readonly string[], name: string): Promise<Ended> {
  return relata(args, folder, at(name), ["bash", "-c", `ulimit -f ${kilobytes}; exec "$@"`, "bash"]);
}

/** All that is on the disk of a database. */
function filesOf(name: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.startsWith(name));
  const told = files.map((file) => {
    const { size, mtimeMs } = statSync(join(folder, file));
    return [
      file,
      mtimeMs,
      size,
      statSync(join(folder, file)).isFile() && readFileSync(join(folder, file)).toString("base64"),
    ];
  });
  return JSON.stringify(told);
}

const NOTHING = `The disk of the database is full: nothing of the package "g-enews-20210725" was written, and the graph is at revision 1.\n`;
const ALL =
  /^The disk of the database is full, but all was written\. g-enews-20210725: 74 entities.* the graph is at revision 2\. Make room before the next command, which has to fold its log \(\.wal\) into the database file\.\n$/;

test("an import that fills the disk says so in one line, and whether its revision was written; so it is", async () => {
  const outcomes = new Set<boolean>();
  for (const kilobytes of [300, 1_500]) {
    const name = `full-${kilobytes}`;
    copyFileSync(join(folder, "base"), join(folder, name));
    const { exitCode, out, err } = await relataWithin(kilobytes, ["import", shipped("g-enews-20210725")], name);
    expect([exitCode, out]).toEqual([1, ""]);
    const written = ALL.test(err);
    if (!written) expect(err).toBe(NOTHING);
    outcomes.add(written);
    // What there is can be read while there is no room, and nothing is written by that.
    const before = filesOf(name);
    const checked = await relataWithin(kilobytes, ["check"], name);
    expect(checked).toMatchObject({ exitCode: 0, err: "", out: expect.stringMatching(/: no differences found\.\n$/) });
    expect(filesOf(name)).toBe(before);
    // With room again, the import finds what it said.
    const again = await relata(["import", shipped("g-enews-20210725")], folder, at(name));
    expect(again.out).toMatch(
      written
        ? /: nothing changed; the graph is at revision 2\.\n/
        : /written, 0 ended; the graph is at revision 2\.\n/,
    );
  }
  expect(outcomes).toEqual(new Set([false, true]));
}, 180_000);

test("a check writes nothing, two may run at once, and where there is no graph there is none afterwards", async () => {
  const before = filesOf("base");
  const checks = await Promise.all([1, 2].map(() => relata(["check"], folder, at("base"))));
  for (const { exitCode, out } of checks)
    expect([exitCode, out]).toEqual([0, expect.stringContaining("no differences found.")]);
  expect(filesOf("base")).toBe(before);
  const { exitCode, err } = await relata(["check"], folder, at("none"));
  expect([exitCode, err]).toEqual([
    1,
    `The database file ${join(folder, "none")} (RELATA_DATABASE_URL) is not there.\n`,
  ]);
  expect(filesOf("none")).toBe("[]");
}, 60_000);
