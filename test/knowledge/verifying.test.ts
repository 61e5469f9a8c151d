import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Archive } from "../../src/knowledge/archive.js";
import { verifyPackage } from "../../src/knowledge/verify.js";

const TEXT = "A headline\n\nThe shop left the cloud in May. 고객은 다른 회사로 옮겼다.\n";
const digest = (text: string) => createHash("sha256").update(text).digest("hex");
const folder = mkdtempSync(join(tmpdir(), "relata-verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, ...records: object[]) =>
  writeFileSync(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
const citing = (span: string, anchor?: string, document = "doc:told") => {
  const start = [...TEXT.slice(0, TEXT.indexOf(span))].length;
  const locator = `${start}-${start + [...span].length}`;
  return { document, locator, sha256: digest(span), anchor, gloss: { en: "It says so." } };
};

writeFileSync(join(folder, "package.yaml"), "key: told\ntitle: Told\nlicence: CC0-1.0\nlanguages: [en]\n");
writeFileSync(join(folder, "README.md"), TEXT);
file(
  "documents.jsonl",
  {
    key: "doc:told",
    publishedOn: "2020-01-01",
    sha256: digest(TEXT),
    evidence: [{ ...citing("A headline"), field: "title", sha256: digest("Another headline") }],
  },
  { key: "doc:elsewhere", publishedOn: "2020-01-01", sha256: digest("elsewhere") },
);
file(
  "facts.jsonl",
  ...[
    citing("The shop left the cloud in May.", "left the cloud"),
    citing("고객은 다른 회사로 옮겼다.", "고객은 다른 회사로 옮겼다."),
    citing("shop", undefined, "doc:elsewhere"),
  ].map((evidence, number) => ({
    key: `F${number}`,
    type: "STATED",
    roles: {},
    phase: "UNSPECIFIED",
    modality: "CLAIM",
    confidence: 1,
    evidence: [evidence],
  })),
);
file("changes.jsonl", {
  fact: "F0",
  on: "2021-01-01",
  as: "RETRACTED",
  evidence: [citing("in May", "in June")],
});

test("the evidence of documents, facts and changes is checked, and what is wrong is named with its line", async () => {
  const { documents } = await verifyPackage(folder, await Archive.open(folder));
  expect(documents).toEqual([
    { document: "doc:elsewhere", archived: false, citations: 1, problems: [] },
    {
      document: "doc:told",
      archived: true,
      citations: 4,
      problems: [
        expect.stringMatching(/^documents\.jsonl:1 \(doc:told\) sha256: the text at 0-10 has /),
        'facts.jsonl:2 (fact:told/F1) anchor: "고객은 다른 회사로 옮겼다." is a whole sentence, and must be a part of one',
        expect.stringMatching(
          /^changes\.jsonl:1 \(change of fact:told\/F0 on 2021-01-01\) anchor: "in June" does not stand in the text at /,
        ),
      ],
    },
  ]);
});
