import {
  circlesOf,
  type ImportGraph,
  importGraph,
  importsOf,
  type SourceFile,
  withoutComments,
} from "../scripts/import-graph.mjs";

/** From the ground up: a file may import from its own layer and from those below. */
const LAYERS = ["domain", "search", "database", "graph", "graphql", "http", "cli", "main"];
const LONGEST_FILE = 300;
const NAMES_THAT_SAY_NOTHING = /(^|\/)(utils?|helpers?|commons?|misc)(\.|\/|$)|(^|\/)index\.[mc]?[jt]s$/;
const REACHING_OUT = /\bfetch\(|from "(node:)?(http|https|http2|undici|axios|got|node-fetch)"/;

/** What is wrong with how a file of src/ stands among the others; each line names the file and says what to do. */
export function misplaced({ path, text }: SourceFile): string[] {
  const problems: string[] = [];
  const code = withoutComments(text);
  const own = layerOf(path);
  for (const { target, typeOnly } of importsOf({ path, text })) {
    const theirs = layerOf(target);
    if (own === "settings") {
      // A message shows a value here as everywhere.
      if (theirs !== "settings" && target !== "src/domain/errors.ts")
        problems.push(`${path} imports ${target}: the settings are a leaf; let src/cli pass what depends on others.`);
    } else if (target === "src/settings/settings.ts") {
      if (path !== "src/main.ts" && own !== "cli" && !(own === "http" && typeOnly))
        problems.push(`${path} imports the settings: let src/cli pass what it needs as an argument.`);
    } else if (own && theirs && theirs !== "settings" && LAYERS.indexOf(theirs) > LAYERS.indexOf(own))
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

/** What is wrong with how the files of src/ stand together. */
export function entangled(files: readonly SourceFile[]): string[] {
  const graph = importGraph(files);
  const circles = circlesOf(graph).map(
    (circle) =>
      `${circle.join(", ")} import each other in a circle: move what both sides need, often a type, into a file of its own below them.`,
  );
  return [...circles, ...[...graph.keys()].flatMap((path) => inNoRoom(path, graph))];
}

/** A file at the root of a folder with rooms is for several of its rooms, or puts them together; one that a single room uses belongs there. */
function inNoRoom(path: string, graph: ImportGraph): string[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const inside = [...graph.keys()].filter((other) => other.startsWith(folder) && other !== path);
  if (folder === "src/" || !inside.some((other) => other.slice(folder.length).includes("/"))) return [];
  const users = [...graph].filter(([, targets]) => targets.includes(path)).map(([user]) => user);
  const rooms = new Set(
    users.map((user) => (user.startsWith(folder) ? user.slice(folder.length).split("/").slice(0, -1).join("/") : "")),
  );
  const [room] = rooms;
  if (rooms.size !== 1 || !room) return [];
  return [
    `${path} is used by ${folder}${room} alone: move it there. At the root of a folder with rooms stands what several of them need.`,
  ];
}
