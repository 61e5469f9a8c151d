import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InvalidInput } from "../../src/domain/errors.js";
import { OperationList } from "../../src/http/operations/operation-list.js";
import { run } from "./small-service.js";

const folder = mkdtempSync(join(tmpdir(), "relata-manifests-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, manifest: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof manifest === "string" ? manifest : JSON.stringify(manifest));
  return file;
}

const WORD = "query Word { word }";
const ofApollo = (operations: unknown, version: unknown = 1) => ({
  format: "apollo-persisted-query-manifest",
  version,
  operations,
});

test("manifests of all kinds are one list", () => {
  const list = new OperationList([
    written("by-id.json", { "1": WORD }),
    written(
      "apollo.json",
      ofApollo([{ id: "2", name: "Kind", type: "query", body: "query Kind { kind(is: PERSON) }" }]),
    ),
    written("again.json", { "1": WORD, "3": "{ word }" }),
  ]);
  expect(["1", "2", "3", "4"].map((id) => list.textOf(id))).toEqual([
    WORD,
    "query Kind { kind(is: PERSON) }",
    "{ word }",
    undefined,
  ]);
  expect(list.nameOf("query Kind {\n  kind(is: PERSON)\n}")).toBe("Kind");
  // A name is the list's: nobody else can use it for an operation of their own.
  expect([list.nameOf("query Kind { word }"), list.nameOf("{ word }"), list.nameOf('"')]).toEqual(
    Array(3).fill(undefined),
  );
  expect([list.has("{word}"), list.has("query Kind { word }")]).toEqual([true, false]);
});

const refused: readonly (readonly [what: string, manifest: unknown, says: string])[] = [
  ["no JSON", "{", "must be a JSON object: operations by id, or a manifest of Apollo."],
  ["a list", [WORD], "must be a JSON object: operations by id, or a manifest of Apollo."],
  ["nothing", {}, "must hold an operation, and holds none."],
  [
    "another version",
    ofApollo([], 2),
    "must be of version 1 of apollo-persisted-query-manifest, with a list of operations.",
  ],
  ["an operation without an id", ofApollo([{ body: WORD }]), "must give each operation an id, not undefined."],
  ["an operation without a text", ofApollo([{ id: "1" }]), 'must give the text of the operation "1", not undefined.'],
  [
    "an object for a text",
    { "1": { text: WORD } },
    'must give the text of the operation "1", not {"text":"query Word { word }"}.',
  ],
  ["no GraphQL", { "1": "query {" }, 'holds "1", which is no GraphQL: Syntax Error: Expected Name, found <EOF>.'],
  ["a fragment alone", { "1": "fragment Of on Query { word }" }, 'holds "1", which is no operation.'],
  [
    "a field that is not there",
    { "1": WORD, "2": "query Old { wrod }" },
    'holds the operation Old (id "2"), which is refused: Cannot query field "wrod" on type "Query". Did you mean "word"?',
  ],
  [
    "a mutation",
    { "1": "mutation Add { word }" },
    'holds the operation Add (id "1"), which is a mutation, and this service takes queries.',
  ],
  [
    "more than a limit allows",
    { "1": `query Deep { ${Array.from({ length: 51 }, (_, at) => `a${at}: word`).join(" ")} }` },
    'holds the operation Deep (id "1"), which is refused: Aliases limit of 50 exceeded, found 51.',
  ],
];

test.each(refused)("the start refuses %s in one line", async (what, manifest, says) => {
  const file = written(`${what}.json`, manifest);
  await expect(run({ environment: { RELATA_OPERATIONS: file } })).rejects.toThrow(
    new InvalidInput(`RELATA_OPERATIONS: ${JSON.stringify(file)} ${says}`),
  );
});

test("one id for two operations, and a file that is not there, are refused", () => {
  const [a, b] = [written("a.json", { "1": WORD }), written("b.json", { "1": "query Other { word }" })];
  expect(() => new OperationList([a, b])).toThrow(
    `RELATA_OPERATIONS: ${JSON.stringify(b)} holds the operation Other (id "1"), which is another one than that of this id in ${JSON.stringify(a)}.`,
  );
  const none = join(folder, "none.json");
  expect(() => new OperationList([none])).toThrow(
    `RELATA_OPERATIONS: ${JSON.stringify(none)} cannot be read (ENOENT).`,
  );
});
