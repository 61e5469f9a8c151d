import { createHash } from "node:crypto";
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { relata, shipped, temporaryFolder } from "./relata.js";

const folder = temporaryFolder();
const article = shipped("g-enews-20210725");
const TEXT_PATH = "../shared/seed/article.txt";
const text = fileURLToPath(new URL(`../../${TEXT_PATH}`, import.meta.url));

const KEY = "doc:g-enews-20210725";
const verify = (from: string, archive: string) => relata(["verify", from, "--archive", archive], folder);

/** A new folder in the temporary one. */
function made(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

test("without the text nothing can be checked, which is said and is a failure", async () => {
  const { exitCode, out, err } = await verify(article, made("empty"));
  expect(exitCode).toBe(1);
  expect(out).toMatch(
    new RegExp(
      `^${KEY}: no text in the archive has the SHA-256 it declares; (\\d+) citations not checked\ng-enews-20210725: 0 citations checked, \\1 not checked, 0 problems\n$`,
    ),
  );
  expect(err).toBe(`g-enews-20210725: nothing could be checked with the texts in ${join(folder, "empty")}.\n`);
});

test("a package that cites nothing has nothing to check", async () => {
  expect(await verify(shipped("base"), folder)).toEqual({
    exitCode: 0,
    out: "base: cites no document, so there is nothing to check.\n",
    err: "",
  });
});

test("the archive must be named, and be a folder", async () => {
  const unnamed = await relata(["verify", article], folder);
  expect([unnamed.exitCode, unnamed.err]).toEqual([
    2,
    "Name the folder of source texts: --archive FOLDER, or RELATA_ARCHIVE.\n",
  ]);
  const nowhere = await verify(article, "nowhere");
  expect([nowhere.exitCode, nowhere.err]).toEqual([
    1,
    '--archive must be a folder of source texts, not "nowhere" (ENOENT).\n',
  ]);
  const set = await relata(["verify", article], folder, { RELATA_ARCHIVE: "/nope" });
  expect([set.exitCode, set.err]).toEqual([
    1,
    'RELATA_ARCHIVE must be a folder of source texts, not "/nope" (ENOENT).\n',
  ]);
});

test("citations of what no package given declares are counted as not checked; with its package they are checked", async () => {
  const [first, second, texts] = [made("first"), made("second"), made("texts")];
  writeFileSync(join(texts, "a.txt"), "It was so.");
  const digest = createHash("sha256").update("It was so.").digest("hex");
  for (const key of ["first", "second"])
    writeFileSync(
      join(folder, key, "package.yaml"),
      `key: ${key}\ntitle: One\nlicence: CC0-1.0\nlanguages: [en]\ndate: 2021-07-25\n`,
    );
  writeFileSync(join(first, "documents.jsonl"), `{"key":"doc:a","publishedOn":"2020-01-01","sha256":"${digest}"}\n`);
  const evidence = { document: "doc:a", locator: "0-10", sha256: digest, gloss: { en: "It says so." } };
  const change = { fact: "fact:first/F1", on: "2021-01-01", as: "RETRACTED", evidence: [evidence] };
  writeFileSync(join(second, "changes.jsonl"), `${JSON.stringify(change)}\n`);

  const alone = await verify(second, texts);
  expect(alone.out).toBe(
    "doc:a: none of the packages given declares it; 1 citation not checked\nsecond: 0 citations checked, 1 not checked, 0 problems\n",
  );
  expect(await relata(["verify", first, second, "--archive", texts], folder)).toEqual({
    exitCode: 0,
    out: "first: cites no document, so there is nothing to check.\ndoc:a: 1 citation checked, 0 problems\nsecond: 1 citation checked, 0 not checked, 0 problems\n",
    err: "",
  });
});

if (!existsSync(text)) test.skip(`${TEXT_PATH} is not here, so no package was checked against its text`, () => {});
else
  describe("with the text of the article", () => {
    const archive = made("archive");
    // The name of the file does not matter.
    copyFileSync(text, join(archive, "whatever"));

    test("every citation of the shipped package holds", async () => {
      const { exitCode, out, err } = await verify(article, archive);
      expect(err).toBe("");
      expect(out).toMatch(
        new RegExp(
          `^${KEY}: (1[0-9][0-9]) citations checked, 0 problems\ng-enews-20210725: \\1 citations checked, 0 not checked, 0 problems\n$`,
        ),
      );
      expect(exitCode).toBe(0);
    });

    test("a text with one other character is another text", async () => {
      const other = made("other-text");
      const changed = readFileSync(text, "utf8").replace("클라우드", "클라우두");
      writeFileSync(join(other, "article.txt"), changed);
      const { exitCode, out } = await verify(article, other);
      expect([exitCode, out]).toEqual([1, expect.stringContaining(`${KEY}: no text in the archive`)]);
    });

    test.each([
      ["a hash", "sha256: 6aca2", "sha256: 7aca2", /sha256: the text at 110-187 has 6aca2\w+, not 7aca2\w+$/],

      ["an offset", '"110-187"', '"111-187"', /sha256: the text at 111-187 has /],
      ["a paragraph", "paragraph: 14", "paragraph: 15", /paragraph: 110-187 begins in line 14, not 15$/],
      [
        "an anchor",
        "미국의 제재로 해외시장에서 어려움",
        "미국의 재재로",
        /anchor: "미국의 재재로" does not stand in the text/,
      ],
      ["an offset past the end", '"110-187"', '"110-99999"', /locator: 110-99999 is no span of the \d+ characters/],
    ])("%s changed in the package is found, with its line", async (what, before, after, problem) => {
      const copy = join(folder, what.replaceAll(" ", "-"));
      cpSync(article, copy, { recursive: true });
      const facts = readFileSync(join(copy, "facts.yaml"), "utf8");
      writeFileSync(join(copy, "facts.yaml"), facts.replace(before, after));
      const { exitCode, err } = await verify(copy, archive);
      expect(exitCode).toBe(1);
      const [line = ""] = err.trim().split("\n");
      const start = facts.slice(0, facts.indexOf("- document:")).split("\n").length;
      expect(line).toMatch(new RegExp(`^facts\\.yaml:${start} \\(fact:g-enews-20210725/F004\\) `));
      expect(
        err
          .trim()
          .split("\n")
          .some((one) => problem.test(one)),
      ).toBe(true);
    });
  });
