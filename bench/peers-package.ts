import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_SIZE, publishedIn, type Thing, type Tie, type TieType, type World, YEARS } from "./peers-world.js";

/** The one type of the world that the shipped catalogue does not have. */
const CATALOGUE = `- type: GOVERNED_BY
  description: A region is governed by a government.
  temporality: STATE
  roles:
    region: { kinds: [REGION], end: SOURCE, required: true }
    government: { kinds: [GOVERNMENT], end: TARGET, required: true }
  inverse: governs
  sentences:
    default: { en: "{region} is governed by {government}.", ko: "{region:은/는} {government}의 통치를 받는다." }
`;

const ROLES: { readonly [type in TieType]: (tie: Tie) => object } = {
  CUSTOMER_OF: ({ from, to }) => ({ customer: from, provider: to }),
  OPERATES_IN: ({ from, to }) => ({ company: from, region: to }),
  COMPETES_WITH: ({ from, to }) => ({ competitor: [from, to] }),
  OWNS: ({ from, to }) => ({ owner: from, owned: to }),
  TARGETS: ({ from, to }) => ({ policy: from, target: to }),
  GOVERNED_BY: ({ from, to }) => ({ region: from, government: to }),
  SWITCHED_PROVIDER: ({ from, to, instead }) => ({ customer: from, from: to, to: instead }),
};

/** Writes the world as data packages below a folder and gives their folders, in the order in which they are to be imported. */
export function writePeersPackages(folder: string, { things, ties }: World): string[] {
  return Array.from({ length: Math.ceil(ties.length / PACKAGE_SIZE) }, (_, nth) => {
    const own = join(folder, `peers-${nth}`);
    const write = (name: string, text: string) => writeFileSync(join(own, name), text);
    const lines = (name: string, records: readonly object[]) =>
      write(name, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    mkdirSync(own, { recursive: true });
    const title = "Invented companies and what joins them";
    write(
      "package.yaml",
      `key: peers-${nth}\ntitle: ${title}\nlicence: CC0-1.0\nlanguages: [en, ko]\ndate: 2024-12-31\n`,
    );
    lines(
      "documents.jsonl",
      YEARS.map((year) => ({ key: documentOf(nth, year), publishedOn: publishedIn(year) })),
    );
    if (nth === 0) write("catalogue.yaml", CATALOGUE);
    if (nth === 0) lines("entities.jsonl", things.map(entityOf));
    const first = nth * PACKAGE_SIZE;
    lines(
      "facts.jsonl",
      ties.slice(first, first + PACKAGE_SIZE).map((tie, row) => factOf(nth, tie, row)),
    );
    return own;
  });
}

const documentOf = (nth: number, year: number) => `doc:peers-${nth}-${year}`;

function entityOf({ key, kind, name, korean, summary, inKorean, url, wikidata, lei }: Thing): object {
  return {
    key,
    kind,
    names: [
      { text: name, language: "en" },
      { text: korean, language: "ko" },
    ],
    summary: { en: summary, ko: inKorean },
    identifiers: { wikidata, lei },
    url,
    ...(kind === "REGION" && { level: "OTHER" }),
  };
}

function factOf(nth: number, tie: Tie, row: number): object {
  const { fact, type, since, until, confidence, known } = tie;
  const event = type === "SWITCHED_PROVIDER";
  return {
    key: fact.slice(fact.indexOf("/") + 1),
    type,
    roles: ROLES[type](tie),
    confidence,
    ...(event ? { phase: "COMPLETED", date: since } : { phase: "IN_EFFECT", start: since }),
    ...(until && { end: until }),
    evidence: [
      {
        document: documentOf(nth, Number(known.slice(0, 4))),
        locator: `row:${row + 1}`,
        sha256: "0".repeat(64),
        gloss: { en: "Invented." },
      },
    ],
  };
}
