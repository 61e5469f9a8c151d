import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageDigest, readPackage } from "../../src/graph/packages/read.js";
import { company, jsonLines, packageFolder } from "./small-package.js";

const elsewhere = mkdtempSync(join(tmpdir(), "relata-elsewhere-"));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));
const secret = join(elsewhere, "secret.jsonl");
writeFileSync(secret, jsonLines([company("secret")]));

/** What both readers of a package say of it: the one that looks whether it is known, and the one that imports it. */
const said = async (folder: string) =>
  Promise.all([packageDigest, readPackage].map((read) => read(folder).then(String, ({ message }: Error) => message)));

test("a symbolic link out of the folder is not followed, be it a file, a folder or a chain of links", async () => {
  const folder = packageFolder("p", {});
  const path = join(folder, "entities.jsonl");
  const chain = join(elsewhere, "chain");
  symlinkSync(secret, chain);
  for (const target of [secret, chain, "/etc/passwd", "../".repeat(20)]) {
    symlinkSync(target, path);
    for (const message of await said(folder))
      expect(message).toBe(`${path} leads out of the folder of its package, and must be a file in it.`);
    rmSync(path);
  }
});

test("a link to another file of the package is followed, and so is one to the folder itself", async () => {
  const folder = packageFolder("p", { files: { acme: jsonLines([company("acme")]) } });
  symlinkSync("acme", join(folder, "entities.jsonl"));
  const link = join(elsewhere, "package");
  symlinkSync(folder, link);
  expect((await readPackage(link)).entities.map(({ value }) => value.key)).toEqual(["acme"]);
});

test("a link to nothing, to itself, and a file that is none are told as such", async () => {
  const folder = packageFolder("p", {});
  const path = join(folder, "facts.jsonl");
  const told = async (make: () => void) => {
    make();
    const messages = await said(folder);
    rmSync(path, { recursive: true });
    return messages;
  };
  const none = `A package has a file facts.jsonl, and ${JSON.stringify(folder)} has none.`;
  expect(await told(() => symlinkSync("nothing", path))).toEqual([none, none]);
  const looped = `${path} cannot be read (ELOOP).`;
  expect(await told(() => symlinkSync("facts.jsonl", path))).toEqual([looped, looped]);
  const wrong = `${path} must be a file.`;
  expect(await told(() => mkdirSync(path))).toEqual([wrong, wrong]);
  // Nobody writes into it: to read it would never end.
  expect(await told(() => execFileSync("mkfifo", [path]))).toEqual([wrong, wrong]);
});

test("a file whose name a terminal would obey is named with escapes", async () => {
  const folder = packageFolder("p", { files: { "\u001b[31mx\u202e.yaml": "" } });
  for (const message of await said(folder))
    expect(message).toContain(`${folder}/\\u001b[31mx\\u202e.yaml: the data files of a package are package.yaml, `);
});
