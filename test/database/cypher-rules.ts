import type { StatementFile } from "../../src/database/statements.js";

/** Something that runs differently on the two engines, or slowly on one; `instead` says what to write. */
interface Rule {
  readonly not: RegExp;
  readonly instead: string;
}

/** What a look at the text can find of the rules for Cypher that runs alike on Neo4j and Grafeo. */
const RULES: readonly Rule[] = [
  { not: /\b(all)?shortestPaths?\b/i, instead: "search breadth-first, one step per statement" },
  // WITHIN is a tree of at most ten levels: both engines walk it alike, and there is no second way to anything.
  {
    not: /-\[(?!:WITHIN\*0\.\.10\])[^\]]*\*[^\]]*\]-/,
    instead: "take one step per statement instead of a path of variable length",
  },
  { not: /\b(date|datetime|localdatetime|time|localtime|duration|timestamp)\s*\(/i, instead: "compare ISO strings" },
  {
    not: /\b(percentileDisc|percentileCont|avg|stDev)\s*\(/i,
    instead: "return sums and counts, and divide in TypeScript",
  },
  { not: /\[\s*-\d+\s*\.\.|\.\.\s*-\d/, instead: "slice with bounds that are never negative or null" },
  { not: /\bIN\s+\$ids\b/, instead: "write UNWIND $ids AS id, which finds each by its index" },
  { not: /\$after\w*\s+IS\s+NULL\s+OR\b/i, instead: "pass '' (or '~') for the first page, which an index can use" },
  { not: /\bMATCH\s*\(\s*\w*\s*\)(?!\s*(<?-|-))/, instead: "name the label, (n:Entity), or the whole graph is read" },
  {
    not: /\(\s*\w*\s*\{(?!\s*\w+:\s*\w+\s*,)\s*id\s*:/,
    instead: "name the label before {id: ...}, or the whole graph is read",
  },
  {
    not: /-\[\s*\w*\s*\]-|<--|-->|\)\s*--\s*\(/,
    instead: "name the relationship's types; one without reaches everything",
  },
  { not: /\bCALL\s*\{/i, instead: "import variables with CALL (n) { ... }" },
  { not: /\bEXISTS\s*\{[^{}]*\bWHERE\b/i, instead: "let EXISTS hold one plain hop, or use CALL with count" },
  { not: /\btype\s*\(\w+\)\s*=\s*'/, instead: "put the type into the pattern, [r:TYPE]" },
  {
    not: /<= \w+\.datedTo\)/,
    instead: "ask the gaps of the date too, as facts-page does: AND none(gap IN f.datedGaps WHERE ...)",
  },
  { not: /\bapoc\.|\bgds\./i, instead: "use what both engines have" },
];

/** Where the text breaks a rule, each with what to write instead. */
export function broken({ text, name, engine }: StatementFile): string[] {
  const code = withoutStringsAndComments(text);
  // Only a lease goes by a clock, and then by that of the database: both engines count milliseconds.
  const timeless = name.startsWith("ledger-") ? code.replaceAll("timestamp()", "0") : code;
  const found = RULES.filter(({ not }) => not.test(timeless)).map(
    ({ not, instead }) => `"${not.exec(code)?.[0]}": ${instead}`,
  );
  for (const clause of clauses(code))
    if (/^(OPTIONAL )?MATCH/.test(clause) && (clause.match(/\]\s*-|-\s*\[/g)?.length ?? 0) > 2)
      found.push(`"${clause}": match one relationship at a time`);
  for (const [whole, rest] of afterCalls(code))
    if (/^\s*WITH\b[^{}]*?\bWHERE\b/.test(rest) && !/\b(count|collect)\s*\(/.test(whole))
      found.push(
        `"${rest.trim().slice(0, 60)}": filter inside the CALL, not its rows (over 65,535 of them Grafeo fails)`,
      );
  // Rows that are only counted, up to a limit, are as good in one order as in another.
  for (const [position, clause] of clauses(code).entries())
    if (
      /\bLIMIT\b/.test(clause) &&
      !/\bORDER BY\b/.test(clause) &&
      !/^RETURN\b.*\bcount\(/.test(clauses(code)[position + 1] ?? "")
    )
      found.push(`"${clause.slice(0, 60)}": put ORDER BY before LIMIT`);
  if (!name.startsWith("schema")) {
    if (/\bCREATE\b(?! SET)/.test(code)) found.push("CREATE: write by MERGE on the id, since a write may come twice");
    if (code.includes(";")) found.push('";": one statement per file, without a semicolon');
  }
  if (engine !== "neo4j" && /\bCALL\s+db\./.test(code))
    found.push("CALL db.: only Neo4j has procedures; use a .neo4j.cypher");
  return found;
}

/** The parameters that the text uses. */
export function parametersOf(text: string): Set<string> {
  return new Set(Array.from(withoutStringsAndComments(text).matchAll(/\$(\w+)/g), ([, name]) => name ?? ""));
}

/** The columns of the answer in their order; one without an alias is undefined. */
export function columnsOf(text: string): (string | undefined)[] {
  const code = atDepthZero(withoutStringsAndComments(text));
  const last = code.lastIndexOf("RETURN ");
  if (last < 0) return [];
  const items =
    code
      .slice(last + "RETURN ".length)
      .replace(/^DISTINCT /, "")
      .split(/\b(?:ORDER BY|SKIP|LIMIT)\b/)[0] ?? "";
  return items.split(",").map((item) => /\bAS\s+(\w+)\s*$/.exec(item.trim())?.[1]);
}

function withoutStringsAndComments(text: string): string {
  return text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\/.*/g, (found) => (found.startsWith("//") ? "" : "''"));
}

function clauses(code: string): string[] {
  const starts =
    /\b(?=(?:OPTIONAL MATCH|(?<!OPTIONAL )MATCH|UNWIND|WITH|RETURN|CALL|MERGE|SET|FOREACH|UNION|DELETE|DETACH)\b)/;
  return code.split(starts).map((clause) => clause.trim().replace(/\s+/g, " "));
}

/** Each CALL with what follows its body. */
function afterCalls(code: string): [body: string, rest: string][] {
  const found: [string, string][] = [];
  for (const { index, 0: head } of code.matchAll(/\bCALL\s*\([^)]*\)\s*\{/g)) {
    let depth = 1;
    let end = index + head.length;
    for (; depth > 0 && end < code.length; end += 1) depth += code[end] === "{" ? 1 : code[end] === "}" ? -1 : 0;
    found.push([code.slice(index, end), code.slice(end)]);
  }
  return found;
}

/** Without what stands in brackets, so that commas and keywords in there do not count. */
function atDepthZero(code: string): string {
  let depth = 0;
  let result = "";
  for (const character of code) {
    if ("([{".includes(character)) depth += 1;
    if (depth === 0) result += character;
    if (")]}".includes(character)) depth -= 1;
  }
  return result;
}
