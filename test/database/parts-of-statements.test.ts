import { readdirSync, readFileSync } from "node:fs";
import { outdated, partFor, parts, withParts } from "../../scripts/cypher.mjs";
import { statement } from "../../src/database/statements.js";

const FOLDER = new URL("../../cypher/", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, FOLDER), "utf8");
const statements = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".cypher"))
  .map((file) => ({ file, text: read(file) }));

test("every statement has its parts as cypher/parts has them; if not: npm run cypher", () => {
  expect(outdated().map(({ file }) => file)).toEqual([]);
});

test("every part says what it asks, and stands in a statement or in another part", () => {
  const texts = [...statements, ...[...parts()].map(([file, text]) => ({ file, text }))];
  for (const [name] of parts()) {
    expect([name, read(`parts/${name}.cypher`)]).toEqual([name, expect.stringMatching(/^\/\/ [A-Z].*\.\n[^/]/)]);
    const used = texts.filter(({ text }) => new RegExp(`<((AND|WHERE|RETURN) )?${name}[ >]`).test(text));
    expect([name, used.length]).not.toEqual([name, 0]);
  }
});

test("what a view can see, and what is in a list, is decided in one part each", () => {
  const own = (text: string) => text.replace(/\/\/ <[\s\S]*?\/\/ >/g, "");
  const written = [...statements.map(({ file, text }) => [file, own(text)] as const), ...parts()];
  const having = (condition: RegExp) => written.filter(([, text]) => condition.test(text)).map(([file]) => file);
  expect(having(/recordedFrom <= \$revision/)).toEqual(["recorded"]);
  expect(having(/\$known < \w+\.knownTo\b(?!\))/)).toEqual(["known"]);
  expect(having(/hidden WHERE/)).toEqual(["listed"]);
  expect(having(/IN \$attributedTo/)).toEqual(["matching"]);
});

test("a part is written for the variable that is named, with the parts in it, and again to the same text", () => {
  const all = new Map([
    ["inner", "x.a <= $x"],
    ["outer", "<inner x>\nAND 'x' = xs.x"],
  ]);
  expect(partFor(all, "outer", "f")).toBe("f.a <= $x\nAND 'x' = xs.x");
  const text = "MATCH (f)\n  WHERE true\n  // <AND outer f>\n  // >\nRETURN f";
  const once = withParts(all, text);
  expect(once).toBe("MATCH (f)\n  WHERE true\n  // <AND outer f>\n  AND f.a <= $x\n  AND 'x' = xs.x\n  // >\nRETURN f");
  expect(withParts(all, once)).toBe(once);
  expect(() => withParts(all, "// <other f>\n// >")).toThrow("There is no cypher/parts/other.cypher.");
});

test("the marks around the parts are not sent to the database", () => {
  const { texts } = statement("facts-in");
  expect(texts.shared).toContain("f.recordedFrom <= $revision");
  expect(texts.shared).not.toContain("//");
});
