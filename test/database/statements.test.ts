import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StatementName } from "../../src/database/rows.js";
import {
  type StatementFile,
  statement,
  statementFiles,
  statementList,
  textFor,
} from "../../src/database/statements.js";
import { failuresOf } from "../failures.js";
import { broken, columnsOf, parametersOf } from "./cypher-rules.js";

const sources = join(import.meta.dirname, "..", "..", "src");
const code = readdirSync(sources, { recursive: true, encoding: "utf8" })
  // rows.ts, which is made from the statements, has all their names.
  .filter((file) => file.endsWith(".ts") && file !== join("database", "rows.ts"))
  .map((file) => readFileSync(join(sources, file), "utf8"))
  .join("\n");

const files = statementFiles().map((file) => [file.file, file] as const);

/** The part of a header that a word opens, up to the next such word. */
function part({ header }: StatementFile, word: "Parameters" | "Columns"): string | undefined {
  return new RegExp(`^${word}: (.+?)(?=\\n(?:Parameters|Columns|Why): |$(?!\\n))`, "ms").exec(header.join("\n"))?.[1];
}

/** What is listed at the top level: without what is explained in brackets. */
function listed(text: string): string[] {
  let plain = text;
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plain.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, "");
  }
  return plain
    .split(/[,;]/)
    .map((item) => item.trim().replace(/:.*$/s, ""))
    .filter((item) => item !== "" && item !== "none");
}

test("every statement asks a question in words, and names its parameters and columns", () => {
  const failures = failuresOf(files, (file) => {
    expect(file.header[0]).toMatch(/^(?!Parameters|Columns)\S.+[.?]$/);
    const parameters = listed(part(file, "Parameters") ?? "missing: // Parameters: $name: type, ... or none");
    expect(parameters.sort()).toEqual([...parametersOf(file.text)].map((name) => `$${name}`).sort());
    const columns = listed(part(file, "Columns") ?? "missing: // Columns: name, ... or none");
    expect(columns).toEqual(columnsOf(file.text));
  });
  expect(failures).toEqual([]);
});

test("every statement is used by the code; one that nothing in src asks for is deleted", () => {
  const unused = files.filter(([, { name }]) => !new RegExp(`["'\`]${name}["'\`]`).test(code));
  expect(unused.map(([file]) => `cypher/${file}`)).toEqual([]);
});

test("every statement keeps to what runs alike on Neo4j and Grafeo, or says why it is for one of them", () => {
  const faults = files.flatMap(([name, file]) => broken(file).map((fault) => `cypher/${name}: ${fault}`));
  const own = files.filter(([, { engine, header }]) => engine !== "shared" && !/^Why: \S/m.test(header.join("\n")));
  expect([...faults, ...own.map(([name]) => `cypher/${name} does not say why`)]).toEqual([]);
});

describe("the rules see", () => {
  const text = (text: string, name = "of-a-test"): StatementFile => ({
    file: "",
    name,
    engine: "shared",
    header: [],
    text,
  });
  test.each([
    ["a path of variable length", "MATCH (a:Entity)-[r:OWNS*1..3]->(b) RETURN a.id AS a"],
    ["two relationships in one MATCH", "MATCH (a:Entity)-[r:OWNS]->(b)-[s:OWNS]->(c) RETURN c.id AS id"],
    [
      "rows of a CALL that are filtered",
      "CALL (n) { MATCH (n)-[r:A]->(m) RETURN m AS m } WITH m WHERE m.id > '' RETURN m.id AS id",
    ],
    ["LIMIT without an order", "MATCH (n:Entity) RETURN n.id AS id LIMIT $first"],
    ["a node without a label", "MATCH (n) RETURN n.id AS id"],
    ["a relationship without a type", "MATCH (n:Entity)-[r]->(m) RETURN m.id AS id"],
    ["a date function", "RETURN date('2020-01-01') AS day"],
    ["CREATE", "CREATE (n:Entity {id: $id}) RETURN n.id AS id"],
    ["two statements", "RETURN 1 AS a; RETURN 2 AS b"],
  ])("%s", (_, cypher) => {
    expect(broken(text(cypher))).not.toEqual([]);
  });

  test("a column without a name of its own", () => {
    expect(columnsOf("MATCH (n:A) RETURN n.id AS id, count(*), [x IN [1, 2] | x] AS list ORDER BY id")).toEqual([
      "id",
      undefined,
      "list",
    ]);
  });

  test("no fault in a string or a comment", () => {
    expect(broken(text("// MATCH (n)\nRETURN 'CREATE; MATCH (n) -->' AS text"))).toEqual([]);
  });
});

describe("a statement", () => {
  test("has its text without the header, and is made once", () => {
    expect(textFor(statement("ledger"), "grafeo")).toMatch(/^MATCH \(l:Ledger/);
    expect(statement("ledger")).toBe(statement("ledger"));
  });

  test("has its placeholders filled, in one order", () => {
    const filled = statement("relationships-of", { RELATIONSHIP_TYPE: "OWNS|ACQUIRED", SEVERAL_TYPE: "STATED" });
    expect(textFor(filled, "neo4j")).toContain(":ACQUIRED|OWNS]");
    expect(textFor(filled, "neo4j")).toContain(":STATED]");
    expect(textFor(filled, "neo4j")).not.toContain("RELATIONSHIP_TYPE");
    // A text for one engine may have a placeholder that the other does without.
    expect(textFor(filled, "grafeo")).not.toContain("STATED");
  });

  test.each([
    ["an unknown name", "nobody", {}, 'There is no statement "nobody" in cypher/.'],
    [
      "a missing placeholder",
      "relationships-of",
      {},
      "cypher/relationships-of.cypher needs the placeholder :RELATIONSHIP_TYPE.",
    ],
    [
      "a placeholder too many",
      "ledger",
      { KIND: "Company" },
      "cypher/ledger.cypher does not have the placeholder :KIND.",
    ],
    ["a caller's text", "relationships-of", { RELATIONSHIP_TYPE: "A]-() DELETE r //" }, "names look like A or A|B."],
  ])("is refused at once with %s", (_, name, placeholders, message) => {
    expect(() => statement(name as StatementName, placeholders)).toThrow(message);
  });

  test("of an engine alone has no text for the other", () => {
    const [first] = statementList("schema-pages");
    if (first === undefined) throw new Error("cypher/schema-pages.neo4j.cypher is empty");
    expect(() => textFor(first, "grafeo")).toThrow('"schema-pages" has no text for grafeo.');
  });
});
