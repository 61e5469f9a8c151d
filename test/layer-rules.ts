/** From the ground up: a file may import from its own layer and from those below. */
const LAYERS = ["domain", "search", "database", "graph", "graphql", "http", "cli", "main"];
const LONGEST_FILE = 300;
const NAMES_THAT_SAY_NOTHING = /(^|\/)(utils?|helpers?|commons?|misc)(\.|\/|$)|(^|\/)index\.[mc]?[jt]s$/;
const REACHING_OUT = /\bfetch\(|from "(node:)?(http|https|http2|undici|axios|got|node-fetch)"/;

/** One file: its path from the root of the checkout, and what is in it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What is wrong with how a file of src/ stands among the others; each line names the file and says what to do. */
export function misplaced({ path, text }: SourceFile): string[] {
  const problems: string[] = [];
  const code = withoutComments(text);
  const own = layerOf(path);
  for (const { target, typeOnly } of importsOf(path, code)) {
    const theirs = layerOf(target);
    if (target === "src/settings/settings.ts") {
      if (path !== "src/main.ts" && own !== "cli" && !(own === "http" && typeOnly))
        problems.push(`${path} imports the settings: let src/cli pass what it needs as an argument.`);
    } else if (own && theirs && LAYERS.includes(own) && LAYERS.indexOf(theirs) > LAYERS.indexOf(own))
      problems.push(
        `${path} (${own}) imports ${target} (${theirs}), which is above it: move what it needs down to src/${own} or below, or pass it as an argument. The layers from the ground up: ${LAYERS.join(", ")}.`,
      );
  }
  if (/from "type-graphql"/.test(code) && own !== "graphql")
    problems.push(`${path} imports type-graphql: only src/graphql knows it; make the class or resolver there.`);
  if (code.includes("process.env") && path !== "src/settings/settings.ts")
    problems.push(`${path} reads process.env: add a setting to src/settings/settings.ts and pass its value.`);
  if (REACHING_OUT.test(code) && own !== "http")
    problems.push(
      `${path} can make a request: Relata never fetches anything; take the text as an argument or from a file.`,
    );
  return problems;
}

/** What is wrong with a file of src/, test/ or scripts/ by itself. */
export function illFormed({ path, text }: SourceFile): string[] {
  const problems: string[] = [];
  const lines = text.trimEnd().split("\n").length;
  if (lines > LONGEST_FILE)
    problems.push(`${path} has ${lines} lines; split it by the questions it answers, ${LONGEST_FILE} lines at most.`);
  if (NAMES_THAT_SAY_NOTHING.test(path))
    problems.push(
      `${path}: name the file or folder after the one thing in it, not utils, helpers, common, misc or index.`,
    );
  return problems;
}

function layerOf(path: string): string | undefined {
  const layer = /^src\/(?:(\w+)\/|(main)\.ts$)/.exec(path);
  return layer?.[1] ?? layer?.[2];
}

/** The files of ours that a file imports, as paths from the root. */
function importsOf(path: string, code: string): { target: string; typeOnly: boolean }[] {
  const imports = code.matchAll(/\b(import|export)(\s+type)?\b[^"';]*?["'](\.[^"']+)["']/g);
  return [...imports].map(([, , type, target]) => ({
    target: new URL(target ?? "", `file:///${path}`).pathname.slice(1).replace(/\.js$/, ".ts"),
    typeOnly: type !== undefined,
  }));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
