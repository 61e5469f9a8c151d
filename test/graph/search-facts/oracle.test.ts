import fc from "fast-check";
import type { Database } from "../../../src/database/port.js";
import { type Note, notesMadeBy } from "../../../src/domain/note.js";
import { facts as factsIn } from "../../../src/graph/lists/fact-lists.js";
import { searchFacts } from "../../../src/graph/lists/search-facts.js";
import { chosenView } from "../../../src/graph/reading/views.js";
import { facts } from "../../data/article.js";
import { TEST_ENGINE } from "../../databases.js";
import { graphOf, SHIPPED } from "../../graphs.js";
import { look } from "../importing.js";
import { plainlyFound, type Told } from "./plain-search.js";
import { DAYS, DISPUTED_ON, DRAWN, keyOf, MADE, RANDOM_TEXTS, toldBy } from "./random-texts.js";

const RUNS = TEST_ENGINE === "grafeo" ? 150 : 40;

/** Keys of all that a search finds, page by page, in order; and whether each is found once. */
async function foundIn(database: Database, text: string, known: string, first: number): Promise<string[]> {
  const session = await look(database);
  const view = await chosenView(session, { valid: "../..", known });
  const keys: string[] = [];
  let score = 1;
  for (let after: string | undefined; ; ) {
    const list = searchFacts(session, view, { text, first, after });
    const { edges, hasNextPage } = await list.page();
    for (const { node } of edges) {
      keys.push(node.fact.key);
      expect(node.score).toBeLessThanOrEqual(score);
      score = node.score;
    }
    expect(await list.truncated?.()).toBeNull();
    if (!hasNextPage) {
      expect(await list.total()).toBe(keys.length);
      expect(new Set(keys).size).toBe(keys.length);
      return keys;
    }
    after = edges.at(-1)?.cursor;
  }
}

/** A part of one of the texts, or of two, written a little otherwise; every other one of them, as it is. */
function partsOf(texts: readonly string[]): fc.Arbitrary<string> {
  const part = fc.tuple(
    fc.constantFrom(...texts),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 9 }),
  );
  const some = part.map(([text, at, length]) => {
    const characters = [...text];
    const start = Math.floor(at * (characters.length - 1));
    return characters.slice(start, start + length).join("");
  });
  const changed = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.normalize("NFD"),
    (text: string) => text.replace(/[!-~]/g, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0)),
  );
  return fc
    .tuple(fc.array(some, { minLength: 1, maxLength: 2 }), changed)
    .map(([parts, change]) => change(parts.join(" ")));
}

test("in random texts a search finds what looking at every text finds, on every day, page by page", async () => {
  const database = await graphOf([RANDOM_TEXTS]);
  const all = DRAWN.flatMap((drawn) => toldBy(DISPUTED_ON, drawn) ?? []).filter((text) => text.length < 1000);
  const seen = { some: 0, several: 0 };
  await fc.assert(
    fc.asyncProperty(
      partsOf(all),
      fc.constantFrom(...DAYS, "2021-02-28", "2021-07-24", MADE, DISPUTED_ON),
      fc.integer({ min: 1, max: 40 }),
      async (text, day, first) => {
        const told = DRAWN.flatMap((drawn, nth): Told[] => {
          const texts = toldBy(day, drawn);
          return texts ? [{ key: keyOf(nth), texts }] : [];
        });
        const found = await foundIn(database, text, day, first);
        expect([...found].sort()).toEqual(plainlyFound(text, told).sort());
        seen.some += Number(found.length > 0);
        seen.several += Number(found.length > first);
      },
    ),
    { numRuns: RUNS, seed: 20210725 },
  );
  expect(seen.some).toBeGreaterThan(RUNS / 3);
  expect(seen.several).toBeGreaterThan(5);
  expect(await foundIn(database, "words last", MADE, 5)).toEqual([keyOf(DRAWN.length - 1)]);
  await database.close();
}, 120_000);

test("in the shipped facts a search finds what looking at every text finds, then and now", async () => {
  const database = await graphOf(SHIPPED);
  const session = await look(database);
  const view = await chosenView(session, { valid: "../.." });
  const pages = [await factsIn(session, view, {}, { first: 100 }).page()];
  pages.push(await factsIn(session, view, {}, { first: 100, after: pages[0]?.edges.at(-1)?.cursor }).page());
  const sentences = new Map(pages.flatMap(({ edges }) => edges.map(({ node }) => [node.key, node.sentence] as const)));
  const toldOn = (day: string): Told[] =>
    facts.map(({ key, evidence, note }) => {
      const notes = notesMadeBy(day, note as Note[]).map(({ text }) => text);
      const all = [sentences.get(key) ?? {}, ...evidence.map(({ gloss }) => gloss), ...notes];
      return { key, texts: all.flatMap((texts) => Object.values(texts)) };
    });
  const views = ["2021-07-25", "2022-03-17", "2026-12-01"].map((day) => ({ day, told: toldOn(day) }));
  const texts = views[2]?.told.flatMap((one) => one.texts) ?? [];
  await fc.assert(
    fc.asyncProperty(partsOf(texts), fc.constantFrom(...views), async (text, { day, told }) => {
      const found = await foundIn(database, text, day, 100);
      expect([...found].sort()).toEqual(plainlyFound(text, told).sort());
    }),
    { numRuns: RUNS, seed: 20210725 },
  );
  await database.close();
}, 120_000);
