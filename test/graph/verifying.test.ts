import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyPackages } from "../../src/graph/packages/verify.js";
import { Archive } from "../../src/graph/reading/archive.js";

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

writeFileSync(
  join(folder, "package.yaml"),
  "key: told\ntitle: Told\nlicence: CC0-1.0\nlanguages: [en]\ndate: 2021-07-25\n",
);
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
  const [verified] = await verifyPackages([folder], await Archive.open(folder));
  expect(verified?.documents).toEqual([
    {
      document: "doc:elsewhere",
      unchecked: "no text in the archive has the SHA-256 it declares",
      citations: 1,
      problems: [],
    },
    {
      document: "doc:told",
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

describe("a package that cites what another declares", () => {
  const second = join(folder, "second");
  mkdirSync(second);
  writeFileSync(
    join(second, "package.yaml"),
    "key: second\ntitle: Second\nlicence: CC0-1.0\nlanguages: [en]\ndate: 2021-07-25\n",
  );
  const change = { fact: "fact:told/F1", on: "2021-01-01", as: "RETRACTED" };
  file(
    "second/changes.jsonl",
    { ...change, evidence: [citing("The shop left the cloud in May.", "left the cloud")] },
    { ...change, fact: "fact:told/F2", evidence: [citing("shop", undefined, "doc:unhashed")] },
  );
  file("second/documents.jsonl", { key: "doc:unhashed", publishedOn: "2020-01-01" });

  const unhashed = { document: "doc:unhashed", unchecked: "it declares no SHA-256", citations: 1, problems: [] };

  test("is checked with the other beside it", async () => {
    const [verified] = await verifyPackages([second, folder], await Archive.open(folder));
    expect(verified).toEqual({
      package: "second",
      documents: [{ document: "doc:told", unchecked: undefined, citations: 1, problems: [] }, unhashed],
    });
  });

  test("is not checked, and not wrong, without it", async () => {
    const [verified] = await verifyPackages([second], await Archive.open(folder));
    const unchecked = "none of the packages given declares it";
    expect(verified?.documents).toEqual([{ document: "doc:told", unchecked, citations: 1, problems: [] }, unhashed]);
  });
});
