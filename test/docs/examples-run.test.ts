import { spawnSync } from "node:child_process";
import { Checkout } from "./checkout.js";
import { allPages, type Block, type Page } from "./pages.js";

/** Commands that are not run, each with the reason. */
const NOT_RUN: { readonly [command: string]: string } = {
  "npm ci": "it would install anew what this runs with",
  "npm test": "it is what runs this",
  "npm test -- test/domain": "it is what runs this",
  "npm run neo4j:fetch": "it asks a registry",
  "npm ci && npm test": "it is what runs this",
  "npm run test:neo4j": "it is what runs this, where there is a Neo4j",
  "npm run test:browser": "its suites are run by themselves",
  "npm run test:all": "it is what runs this",
  "npm run test:long": "it takes longer than all other tests",
  "npm run format": "it would change what is tested",
  "npm run schema": "it would change what is tested",
  "npm run counts": "it prints numbers of this checkout",
  "npm run cypher": "it would change what is tested",
  "npm run docs": "it would change what is tested",
  "RELATA_DATABASE_URL=bolt://127.0.0.1:7687 RELATA_DATABASE_PASSWORD=... npm start":
    "it needs a Neo4j with a password",
  "RELATA_DATABASE_URL=neo4j://db.example.org npm start": "it needs a cluster",
  "RELATA_DATABASE_URL=neo4j+s://<id>.databases.neo4j.io npm start": "it needs an account",
  "npm run neo4j:fetch && npm run neo4j": "it asks a registry, and starts a server that does not end",
  "export RELATA_DATABASE_PASSWORD=at-least-8-characters": "it is for the next line",
  "docker-compose up --detach --build": "it needs Docker",
  "RELATA_HOST=0.0.0.0 RELATA_HOSTS=graph.example.org RELATA_INTROSPECTION=on npm start":
    "it listens on every address of the machine",
};

/** Programs that commands of pages begin with, and that not every machine has: where one is missing they are not run. */
const MAY_BE_MISSING = ["python3"];

/** Whether a command can be run; it says why where it cannot for want of a program. */
function isRun(command: string): boolean {
  if (command in NOT_RUN) return false;
  const [program = ""] = command.split(" ", 1);
  if (!MAY_BE_MISSING.includes(program) || spawnSync(program, ["--version"]).status === 0) return true;
  console.warn(`Not run: ${command}. There is no ${program} here.`);
  return false;
}

/** The languages of blocks that are no example of anything to run: pictures, and what is printed. */
const NOTHING_TO_RUN = ["mermaid", "text"];

/** README.ko.md has the blocks of README.md to the letter, which korean.test.ts holds. */
const pages = allPages().filter(
  ({ path, blocks }) => path !== "README.ko.md" && blocks.some(({ language }) => !NOTHING_TO_RUN.includes(language)),
);
const commandsOf = ({ blocks }: Page) => blocks.filter(({ language }) => language === "sh").flatMap(linesOf);

/** The commands of a block, without the comments behind them. A line that ends with a backslash goes on in the next. */
function linesOf({ text }: Block): string[] {
  const lines = text.replace(/\\\n\s*/g, "").split("\n");
  return lines.flatMap((line) => line.replace(/(^|\s+)#.*$/, "") || []);
}

/** The files that a block holds: each begins with its path in a comment. None where the block begins without one. */
function filesIn({ text }: Block): [path: string, content: string][] {
  if (!/^(#|\/\/) [\w-]+\/[\w./-]+$/m.test(text.split("\n", 1)[0] ?? "")) return [];
  return text
    .split(/^(?=(?:#|\/\/) [\w-]+\/[\w./-]+$)/m)
    .map((part) => [/^\S+ (.+)$/m.exec(part)?.[1] ?? "", part.replace(/^.*\n/, "")]);
}

/** Runs the blocks of a page one after another, as its reader does. `starts`: the page itself says when to start the service. */
async function follow({ path, blocks }: Page, checkout: Checkout, starts: boolean): Promise<void> {
  let printed: string | undefined;
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    const where = `${path}:${block.line}`;
    const serving = async () => {
      if (starts && !checkout.isServing)
        throw new Error(`${where}: the page has not said yet how to start the service.`);
      if (!checkout.isServing) await checkout.run("npm start");
    };
    if (block.language === "sh") {
      printed = "";
      const lines = linesOf(block).filter(isRun);
      for (const line of lines) {
        if (/:4000|my-app/.test(line)) await serving();
        printed += await checkout.run(line);
      }
      if (lines.length === 0) printed = undefined;
    } else if (block.language === "text" && before?.language === "sh") {
      if (printed === undefined) continue;
      for (const line of block.text.trim().split("\n"))
        expect({ where, printed }).toEqual({ where, printed: expect.stringContaining(line.trim()) });
    } else if (block.language === "graphql") {
      await serving();
      const [, variables = "{}"] = /^# variables: (.+)$/m.exec(block.text) ?? [];
      const answer = await checkout.ask(block.text, JSON.parse(variables));
      expect({ where, errors: answer.errors }).toEqual({ where });
      const next = blocks[at + 1];
      if (next?.language === "json")
        expect({ where, data: answer.data }).toEqual({ where, data: JSON.parse(next.text) });
    } else if (block.language === "json") JSON.parse(block.text);
    else for (const [file, content] of filesIn(block)) checkout.write(file, content);
  }
}

test("every block is of a kind that is run, is a file, or is what comes out of the block before it", () => {
  const stray = allPages().flatMap(({ path, blocks }) =>
    blocks
      .filter((block, at) => {
        if ([...NOTHING_TO_RUN, "sh", "graphql"].includes(block.language)) return false;
        return block.language === "json" ? blocks[at - 1]?.language !== "graphql" : filesIn(block).length === 0;
      })
      .map(({ line, language }) => `${path}:${line}: ${language || "no language"}`),
  );
  expect(stray).toEqual([]);
});

test("every command that is not run stands on a page", () => {
  const commands = allPages().flatMap(commandsOf);
  expect(Object.keys(NOT_RUN).filter((command) => !commands.includes(command))).toEqual([]);
});

const onlyAsking = pages.filter((page) => commandsOf(page).length === 0);
const doing = pages.filter((page) => !onlyAsking.includes(page));

describe("pages that only ask", () => {
  const checkout = new Checkout();
  afterAll(() => checkout.remove());
  test.each(onlyAsking.map((page) => ({ page, path: page.path })))(
    "$path: every query is answered as the page says",
    ({ page }) => follow(page, checkout, false),
    120_000,
  );
});

/** Pages that are followed from their first line: nothing is started that they do not start. */
const FROM_THE_START = ["README.md", "docs/guides/first-hour.md"];

test.each(doing.map((page) => ({ page, path: page.path })))(
  "$path: commands end well, files are taken, queries are answered as the page says",
  async ({ page }) => {
    const checkout = new Checkout();
    try {
      await follow(page, checkout, FROM_THE_START.includes(page.path));
    } finally {
      await checkout.remove();
    }
  },
  300_000,
);
