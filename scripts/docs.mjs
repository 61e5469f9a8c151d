#!/usr/bin/env node
// `npm run docs`: writes the pages of docs/ that are made from the built service (dist/), data/ and examples/. `--check` only says
// whether they are up to date.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { transformSync } from "@swc/core";
import { parse } from "yaml";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = (path) => import(pathToFileURL(join(root, "dist", path)).href);
const read = (path) => readFileSync(join(root, path), "utf8");

const PAGES = {
  "docs/operate/settings.md": { of: "src/settings/", text: settings },
  "docs/guides/examples.md": { of: "examples/", text: examples },
  "docs/reference/errors.md": { of: "src/http/error-codes.ts", text: errors },
  "docs/reference/catalogue.md": { of: "data/catalogue.yaml", text: catalogue },
  "docs/reference/cli.md": { of: "src/cli/", text: commandLine },
};

const outdated = [];
for (const [path, { of, text }] of Object.entries(PAGES)) {
  const [title, ...rest] = (await text()).trim().split("\n");
  const page = `${title}\n\n<!-- Written by \`npm run docs\` (scripts/docs.mjs) from ${of}: change it there. -->\n${rest.join("\n")}\n`;
  if (existsSync(join(root, path)) && read(path) === page) continue;
  outdated.push(path);
  if (!process.argv.includes("--check")) writeFileSync(join(root, path), page);
}
if (outdated.length === 0) console.log("Every generated page of docs/ was up to date.");
else if (!process.argv.includes("--check")) console.log(`Written: ${outdated.join(", ")}.`);
else {
  console.error(`Not what the code says: ${outdated.join(", ")}. Run \`npm run docs\`, look at the diff, commit it.`);
  process.exit(1);
}

async function settings() {
  const { settingsTable } = await built("settings/settings.js");
  return `# Settings

Every setting is an environment variable; an empty one counts as none. A setting that cannot be used stops the start, with its
name and value. A variable that begins with \`RELATA_\` and is no setting is warned of.

What the limits of requests (\`RELATA_LIMIT_*\`) and traversals (\`RELATA_TRAVERSAL_*\`) are for stands in
[security and limits](security-and-limits.md).

${settingsTable()}`;
}

/** The examples as the playground reads them; its code is TypeScript for the browser. */
async function examples() {
  const { code } = transformSync(read("web/example.ts"), { filename: "example.ts" });
  const { grouped, readExample } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const files = readdirSync(join(root, "examples")).sort();
  const all = files.map((file) => ({ file, ...readExample(file, read(`examples/${file}`)) }));
  const sections = [...grouped(all)].map(([group, members]) => {
    const lines = members.map(({ title, file, about }) => `* [${title}](../../examples/${file}) ${about}`);
    return `## ${group}\n\n${lines.join("\n")}`;
  });
  return `# Examples

The playground, at the address of the service, has these operations with their variables, beside the docs of the schema, completion, history,
and links to share a query. It asks nothing of any other host. An answer that does not belong to the operation and the view above it is dimmed,
and says so. Each example is tested on both databases.

${sections.join("\n\n")}`;
}

async function errors() {
  const { ERROR_CODES } = await built("http/error-codes.js");
  const rows = Object.entries(ERROR_CODES).map(
    ([code, { status, when, whatToDo }]) => `| \`${code}\` | ${status.join(", ")} | ${when} | ${whatToDo} |`,
  );
  return `# Errors

Every refusal has the shape of a GraphQL answer, also where the request never reached GraphQL:
\`{ "errors": [{ "message": "...", "extensions": { "code": "..." } }] }\`. The code is for programs and stays; the message is for
people, names the contract and the value that broke it, and may change.

An answer lists 5 errors (\`RELATA_LIMIT_ERRORS\`), or 800 bytes of them, and says how many more there are. A status of 200 stands
for an error of one field, beside the data of the others.

| code | status | when | what to do |
|---|---|---|---|
${rows.join("\n")}

Exit codes and messages of commands are on the page of the [command line](cli.md).`;
}

async function catalogue() {
  const { Catalogue, factTypeRecord } = await built("domain/catalogue.js");
  const records = parse(read("data/catalogue.yaml"), { maxAliasCount: 1000 });
  const { entries } = new Catalogue(records.map((record) => factTypeRecord.parse(record)));
  const titles = {
    STATE: "States: they hold over a span",
    EVENT: "Events: they happen",
    FIGURE: "Figures: measured values",
  };
  const sections = Object.entries(titles).map(([temporality, title]) => {
    const rows = entries.filter((entry) => entry.temporality === temporality).map(rowOfType);
    return `## ${title}\n\n| type | what it says | roles | attributes | edges |\n|---|---|---|---|---|\n${rows.join("\n")}`;
  });
  return `# Catalogue of fact types

These are the ${entries.length} fact types that ship, from [data/catalogue.yaml](../../data/catalogue.yaml). A package may bring further ones
in its own \`catalogue.yaml\`; a service asks \`{ catalogue { type } }\` for those that it has.

A role in **bold** must be filled; \`+\` stands for several in it; a role in *italics* says only where or on what occasion (a
circumstance), and no edge leads to whoever takes it. Kinds in brackets may take the role. An edge leads from source to target.

${sections.join("\n\n")}`;
}

function rowOfType({ type, description, roles, attributes, pairs, inverse }) {
  const named = Object.entries(roles).map(([role, { kinds, required, many, circumstance }]) => {
    const name = required ? `**${role}**` : circumstance ? `*${role}*` : role;
    return `${name}${many ? "+" : ""} (${kinds.map((kind) => kind.toLowerCase()).join(", ")})`;
  });
  const details = Object.entries(attributes).map(([name, of]) => `${name}: ${of}`);
  const edges = pairs.map(([source, target]) =>
    source === target ? `${source} ↔ ${source}` : `${source} → ${target}`,
  );
  const backwards = inverse ? ` Backwards: ${inverse}.` : "";
  const cells = [
    `\`${type}\``,
    `${description}${backwards}`,
    named.join("<br>"),
    details.join("<br>"),
    edges.join("<br>"),
  ];
  return `| ${cells.join(" | ")} |`.replace(/ {2}\|/g, " |");
}

function commandLine() {
  const help = (...args) =>
    execFileSync(process.execPath, [join(root, "dist/main.js"), ...args, "--help"], { encoding: "utf8" }).trim();
  const all = help();
  const [, listed = ""] = /^Commands:\n([\s\S]*?)\n\n/m.exec(all) ?? [];
  const names = [...listed.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name).filter((name) => name !== "help");
  const sections = names.map((name) => `## relata ${name}\n\n\`\`\`text\n${help(name)}\n\`\`\``);
  return `# Command line

In a checkout a command is called through npm: \`npm run relata -- import my-package\`. Where the package is installed it is
\`relata import my-package\`. Without a command the graph is served.

A command ends with 0 when all is well, with 1 when something was found wrong or failed, and with 2 when it was called wrongly. It
prints results to standard output, and problems and its log to standard error.

\`\`\`text
${all}
\`\`\`

${sections.join("\n\n")}`;
}
