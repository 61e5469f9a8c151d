import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { citationProblems, quoteOf } from "../../src/domain/citation.js";
import { DOCUMENT, documents, evidence, sentencesOf, TEXT_PATH, text } from "./article.js";

const article = text ?? "";
const points = Array.from(article);
const lacking = `${TEXT_PATH} is lacking: whether the package cites the article rightly is not checked`;

/** The evidence of the package, each span of the article once. */
const spans = [...new Map(evidence.map(({ cited }) => [cited.locator, cited])).values()];
const bounds = (locator: string) => locator.split("-").map(Number) as [start: number, end: number];
const other = (character: string | undefined) => (character === "힣" ? "뷁" : "힣");
const changed = (characters: string[], index: number) => characters.with(index, other(characters[index])).join("");

if (text === undefined) {
  // The runner shows the console of no suite that it skips.
  process.stderr.write(`${lacking}\n`);
  describe("the article and its package", () => {
    test.skip(lacking, () => undefined);
  });
} else {
  describe("the article and its package", () => {
    test("the text at hand is the one that the document declares", () => {
      const declared = documents.find(({ key }) => key === DOCUMENT)?.sha256;
      expect(createHash("sha256").update(article).digest("hex")).toBe(declared);
    });

    test("every span, line, digest and anchor is that of the text", () => {
      for (const { of, cited } of evidence) expect([of, citationProblems(cited, article)]).toEqual([of, []]);
    });

    test("a character of the text that changes anywhere in a cited span is noticed", () => {
      for (const cited of spans) {
        const [start, end] = bounds(cited.locator);
        for (let at = start; at < end; at++)
          expect([cited.locator, at, citationProblems(cited, changed(points, at)).length]).not.toContain(0);
      }
    });

    test("a character of an anchor that changes is noticed", () => {
      for (const { cited } of evidence) {
        const anchor = Array.from(cited.anchor ?? "");
        expect(anchor.length).toBeGreaterThan(2);
        for (const at of anchor.keys())
          expect(citationProblems({ ...cited, anchor: changed(anchor, at) }, article)).toEqual([
            expect.stringMatching(/^anchor: /),
          ]);
      }
    });

    test("an offset that is one off is noticed", () => {
      for (const cited of spans) {
        const [start, end] = bounds(cited.locator);
        const shifted = [`${start + 1}-${end}`, `${start}-${end - 1}`, `${start}-${end + 1}`, `${start - 1}-${end}`];
        for (const locator of shifted)
          expect([locator, citationProblems({ ...cited, locator }, article).length]).not.toContain(0);
      }
    });

    test("a digit of a digest, or a line number, that is wrong is noticed", () => {
      for (const { cited } of evidence) {
        for (let at = 0; at < 64; at++) {
          const digit = cited.sha256[at] === "0" ? "1" : "0";
          const sha256 = cited.sha256.slice(0, at) + digit + cited.sha256.slice(at + 1);
          expect(citationProblems({ ...cited, sha256 }, article)).toEqual([expect.stringMatching(/^sha256: /)]);
        }
        const paragraph = (cited.paragraph ?? 0) + 1;
        expect(citationProblems({ ...cited, paragraph }, article)).toEqual([expect.stringMatching(/^paragraph: /)]);
      }
    });

    test("no anchor is a whole sentence, with its full stop or without", () => {
      const sentences = sentencesOf(article);
      expect(sentences.length).toBeGreaterThan(30);
      for (const { cited } of evidence)
        expect(
          sentences.filter((sentence) => sentence.replace(/\.$/, "") === cited.anchor?.replace(/\.$/, "")),
        ).toEqual([]);
    });

    test("no file of the repository holds a whole sentence of the article or the address of its author", () => {
      const root = fileURLToPath(new URL("../../", import.meta.url));
      const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" }).split("\0");
      const files = tracked.filter((file) => file !== "" && existsSync(root + file));
      const secrets = [...sentencesOf(article), ...(article.match(/\S+@\S+/g) ?? [])];
      const held = (content: string) => {
        const flowing = content.replace(/\s+/g, " ");
        return secrets.filter((secret) => flowing.includes(secret));
      };
      expect(held(article)).toEqual(secrets);
      expect(files).toContain("data/g-enews-20210725/facts.yaml");
      for (const file of files) expect([file, held(readFileSync(root + file, "utf8"))]).toEqual([file, []]);
    });

    test("a locator beyond the text is refused, and one within it gives its quote", () => {
      const [cited] = spans as [(typeof spans)[number]];
      for (const locator of ["0-9999", "9-9", "9-8", "row:0", "row:9999"]) {
        expect(citationProblems({ ...cited, locator }, article)).toEqual([expect.stringMatching(/^locator: /)]);
        expect(quoteOf(locator, article)).toBeNull();
      }
      expect(quoteOf("0-2", article)).toBe(points.slice(0, 2).join(""));
      expect(quoteOf("row:2", "a\n𠮷b\n")).toBe("𠮷b");
      expect(quoteOf("2-4", "a\n𠮷b\n")).toBe("𠮷b");
    });
  });
}
