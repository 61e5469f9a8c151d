import { existsSync } from "node:fs";
import { join } from "node:path";
import { allPages, anchorsOf, type Page, ROOT, resolved } from "./pages.js";

const pages = allPages();
const byPath = new Map(pages.map((one) => [one.path, one]));
const isElsewhere = (target: string) => /^(https?|mailto):/.test(target);

function brokenLinks(from: Page): string[] {
  return from.links.flatMap(({ target, line }) => {
    if (isElsewhere(target)) return URL.canParse(target) ? [] : [`${from.path}:${line}: ${target} is no address`];
    const { path, anchor } = resolved(from, target);
    if (!existsSync(join(ROOT, path))) return [`${from.path}:${line}: there is no ${path}`];
    const to = byPath.get(path);
    if (anchor === undefined || to === undefined || anchorsOf(to).includes(anchor)) return [];
    return [`${from.path}:${line}: ${path} has no heading #${anchor}, only ${anchorsOf(to).join(", ")}`];
  });
}

test("every link leads to a file, and to a heading where it names one", () => {
  expect(pages.flatMap(brokenLinks)).toEqual([]);
});

test("every page can be reached from README", () => {
  const reached = new Set<string>();
  const follow = (path: string): void => {
    const from = byPath.get(path);
    if (from === undefined || reached.has(path)) return;
    reached.add(path);
    for (const { target } of from.links) if (!isElsewhere(target)) follow(resolved(from, target).path);
  };
  follow("README.md");
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

test("files and folders that pages name are there", () => {
  // The changelog speaks of the past.
  const present = pages.filter(({ path }) => path !== "CHANGELOG.md");
  const missing = present.flatMap(({ path, prose }) =>
    [...prose.matchAll(/`((?:src|test|cypher|docs|examples|scripts|schema|bench|data|web)\/[\w./@-]*)`/g)].flatMap(
      ([, named = ""]) => (existsSync(join(ROOT, named)) ? [] : [`${path}: there is no ${named}`]),
    ),
  );
  // Made by the build.
  expect(missing.filter((one) => !/ data\/base\/entities-countries\.jsonl$/.test(one))).toEqual([]);
});

test("commands of npm that pages name are there", async () => {
  const { scripts } = (await import("../../package.json", { with: { type: "json" } })).default;
  const named = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => ({ path, name })),
  );
  expect(named.filter(({ name }) => !(name in scripts)).map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});
