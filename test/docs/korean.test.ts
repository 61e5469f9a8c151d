import { type Block, page } from "./pages.js";

const english = page("README.md");
const korean = page("README.ko.md");

/** A block without its comments, which are in the language of the page. */
const bare = ({ language, text }: Block) => ({ language, text: text.replace(/(^|\s+)#.*$/gm, "") });

/** The rows of the tables of a page, by how many columns each has. */
const tables = (prose: string) => [...prose.matchAll(/^\|.*\|$/gm)].map(([row]) => row.split("|").length);

test("README.ko.md has the headings of README.md: as many, of the same levels, in the same order", () => {
  expect(korean.headings.map(({ level }) => level)).toEqual(english.headings.map(({ level }) => level));
});

test("README.ko.md has the commands, queries and files of README.md to the letter, comments aside", () => {
  expect(korean.blocks.map(bare)).toEqual(english.blocks.map(bare));
});

test("README.ko.md leads where README.md leads, and each to the other", () => {
  const without = (links: typeof english.links, other: string) =>
    links
      .map(({ target }) => target)
      .filter((target) => target !== other)
      .sort();
  expect(without(korean.links, "README.md")).toEqual(without(english.links, "README.ko.md"));
  expect(english.links.map(({ target }) => target)).toContain("README.ko.md");
  expect(korean.links.map(({ target }) => target)).toContain("README.md");
});

test("README.ko.md has the tables and lists of README.md, row by row", () => {
  expect(tables(korean.prose)).toEqual(tables(english.prose));
  const items = (prose: string) => prose.match(/^(\* |\d+\. )/gm)?.length;
  expect(items(korean.prose)).toBe(items(english.prose));
});
