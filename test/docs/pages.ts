import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";

/** The root of the checkout. */
export const ROOT = join(import.meta.dirname, "..", "..");

/** A fenced block of a page: its language, its text, and the number of the line it begins in. */
export interface Block {
  readonly language: string;
  readonly text: string;
  readonly line: number;
}

export interface Heading {
  readonly level: number;
  readonly text: string;
}

/** A link of a page: where it leads as written, and the number of its line. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

/** One page of Markdown. */
export interface Page {
  /** Its path from the root of the checkout, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  /** The text without fenced blocks, line for line: lines of blocks are empty. */
  readonly prose: string;
}

/** Reads a page by its path from the root of the checkout. */
export function page(path: string): Page {
  const text = readFileSync(join(ROOT, path), "utf8");
  const blocks = [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map((match) => ({
    language: match[1] ?? "",
    text: match[2] ?? "",
    line: text.slice(0, match.index).split("\n").length,
  }));
  const prose = text.replace(/^```\w*\n.*?^```$/gms, (block) => block.replace(/[^\n]/g, ""));
  const lines = prose.split("\n");
  const headings = lines.flatMap((line) => {
    const [, marks, title] = /^(#{1,6}) (.+)$/.exec(line) ?? [];
    return marks && title ? [{ level: marks.length, text: title }] : [];
  });
  const links = lines.flatMap((line, at) =>
    [...line.replace(/`[^`]*`/g, "").matchAll(/\]\(([^()\s]+)\)|\b(?:src|href)="([^"]+)"/g)].map((match) => ({
      target: match[1] ?? match[2] ?? "",
      line: at + 1,
    })),
  );
  return { path, text, blocks, headings, links, prose };
}

/** The names by which links lead to the headings of a page, as GitHub makes them. */
export function anchorsOf({ headings }: Page): string[] {
  const seen = new Map<string, number>();
  return headings.map(({ text }) => {
    const name = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
      .replaceAll(" ", "-");
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times === 0 ? name : `${name}-${times}`;
  });
}

/** Every page that is written for readers: those at the root, and those of docs/. */
export function allPages(): Page[] {
  const inDocs = readdirSync(join(ROOT, "docs"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
  return ["README.md", "README.ko.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", ...inDocs].map(page);
}

/** Where a relative link of a page leads, as a path from the root of the checkout and the name of a heading. */
export function resolved(from: Page, target: string): { path: string; anchor: string | undefined } {
  const [file = "", anchor] = target.split("#");
  return { path: file === "" ? from.path : posix.join(dirname(from.path), file), anchor };
}
