// Which file imports which, read from the texts of the files: for the rules of test/layers.test.ts and for `npm run counts`.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** The code files below folders of a checkout, each with its path from the root, sorted. */
export function codeFiles(root, folders) {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.[mc]?[jt]sx?$/.test(entry.name))
        .map((entry) => posix.relative(root, posix.join(entry.parentPath, entry.name))),
    )
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

export function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** What a file imports by a relative path, types too: paths from the root, `.ts` for `.js`. */
export function importsOf({ path, text }) {
  const imports = withoutComments(text).matchAll(/\b(import|export)(\s+type)?\b[^"';]*?["'](\.[^"']+)["']/g);
  return [...imports].map(([, , type, target]) => ({
    target: posix.join(posix.dirname(path), target).replace(/\.js$/, ".ts"),
    typeOnly: type !== undefined,
  }));
}

/** The files that each file imports, of those given. */
export function importGraph(files) {
  const paths = new Set(files.map(({ path }) => path));
  return new Map(
    files.map((file) => [
      file.path,
      [...new Set(importsOf(file).map(({ target }) => target))].filter((target) => paths.has(target)),
    ]),
  );
}

/** The circles of a graph: sets of files of which each leads to all others (strongly connected, by Tarjan's algorithm). */
export function circlesOf(graph) {
  const circles = [];
  const numbers = new Map();
  const lowest = new Map();
  const path = [];
  const visit = (file) => {
    numbers.set(file, numbers.size);
    lowest.set(file, numbers.get(file));
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!numbers.has(next)) visit(next);
      if (path.includes(next)) lowest.set(file, Math.min(lowest.get(file), lowest.get(next)));
    }
    if (lowest.get(file) !== numbers.get(file)) return;
    const circle = path.splice(path.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of graph.keys()) if (!numbers.has(file)) visit(file);
  return circles;
}

/** The room of a file: the folder that it stands in. */
export function roomOf(path) {
  return posix.dirname(path);
}

/** The layer of a file: the folder of src that it stands in, or the file itself at the root of src. */
export function layerOf(path) {
  return path.split("/").slice(0, 2).join("/");
}

/** The arrows among rooms: from the room of a file to another one that it imports from, each once. */
export function arrowsOf(graph, place = roomOf) {
  const arrows = new Set();
  for (const [file, targets] of graph)
    for (const target of targets) if (place(target) !== place(file)) arrows.add(`${place(file)} -> ${place(target)}`);
  return [...arrows].sort();
}
