import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");
export const README = readFileSync(join(root, "README.md"), "utf8");

/** A fenced example: its language and its text. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

/** The fenced examples of README, in their order. */
export const BLOCKS: readonly Block[] = [...README.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(
  ([, language = "", text = ""]) => ({ language, text }),
);

export function blocksIn(language: string): string[] {
  return BLOCKS.filter((block) => block.language === language).map(({ text }) => text);
}

/** The commands of the shell, without the comments behind them, in the order of README. */
export const COMMANDS: readonly string[] = blocksIn("sh").flatMap((text) =>
  text.split("\n").flatMap((line) => line.replace(/(^|\s+)#.*$/, "") || []),
);

/** The files that a block of YAML is: each begins with its path in a comment. */
export function filesIn(text: string): [path: string, content: string][] {
  return text
    .split(/^(?=# [\w-]+\/[\w.-]+$)/m)
    .map((part) => [/^# (.+)$/m.exec(part)?.[1] ?? "", part.replace(/^.*\n/, "")]);
}

/** A checkout to run the examples in, which has everything of this one but what they make. */
export function checkout(): string {
  const folder = join(mkdtempSync(join(tmpdir(), "relata-readme-")), "relata");
  mkdirSync(folder);
  for (const name of readdirSync(root))
    if (!/^(\.git|\.relata|coverage)$/.test(name)) symlinkSync(join(root, name), join(folder, name));
  return folder;
}

export function removeCheckout(folder: string): void {
  rmSync(dirname(folder), { recursive: true, force: true });
}

export function writeFiles(folder: string, files: readonly [path: string, content: string][]): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
