import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomFrom } from "./random.js";

/** How many facts one package has at the most: a larger graph is imported in several. */
export const LARGEST_PACKAGE = 100_000;

/** One in ten facts makes somebody a customer of it. */
export const HUB = "hub";

export const companyKey = (nth: number) => `company-${nth}`;
export const policyKey = (nth: number) => `policy-${nth}`;
const clientKey = (nth: number) => `client-${nth}`;

/** How many there are in a graph of so many facts; a company then has about 15 relationships, whatever the size. */
export const companiesIn = (facts: number) => facts / 10;
export const policiesIn = (facts: number) => facts / 500;
const clientsIn = (facts: number) => facts / 20;

const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo ya zu bri cla dro".split(" ");

/** The name of a company: three syllables and its number, as its own digits in these syllables. */
export function nameOf(nth: number): string {
  let rest = nth * 7919 + 1;
  let name = "";
  while (rest > 0 || name.length < 5) {
    name += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} Systems`;
}

const lines = (folder: string, name: string, records: readonly object[]) =>
  writeFileSync(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(""));

/**
 * Writes the package that takes an invented graph from so many facts to more of them. Its companies deal with each other, three in
 * ten times with one of an earlier package; the clients of the hub deal with nobody else.
 */
export function writeQuestionsPackage(folder: string, from: number, to: number): void {
  const random = randomFrom(to);
  const between = (least: number, most: number) => Math.floor(least + random() * (most - least));
  const two = (number: number) => String(number).padStart(2, "0");
  const key = `questions-${from}`;
  const [firstCompany, companies] = [companiesIn(from), companiesIn(to)];
  const company = (nth: number) => companyKey(random() < 0.3 ? between(0, companies) : nth);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "package.yaml"),
    `key: ${key}\ntitle: Invented\nlicence: CC0-1.0\nlanguages: [en]\ndate: 2021-07-25\n`,
  );

  const years = Array.from({ length: 10 }, (_, nth) => 2015 + nth);
  lines(
    folder,
    "documents.jsonl",
    years.map((year) => ({ key: `doc:${key}-${year}`, publishedOn: `${year}-12-31`, language: "en" })),
  );
  const many = (first: number, last: number, kind: string, keyOf: (nth: number) => string, text = keyOf) =>
    Array.from({ length: last - first }, (_, nth) => ({
      key: keyOf(first + nth),
      kind,
      names: [{ text: text(first + nth), language: "en" }],
    }));
  lines(folder, "entities.jsonl", [
    ...(from === 0 ? [{ key: HUB, kind: "COMPANY", names: [{ text: "Hub of Hubs", language: "en" }] }] : []),
    ...many(firstCompany, companies, "COMPANY", companyKey, nameOf),
    ...many(clientsIn(from), clientsIn(to), "COMPANY", clientKey),
    ...many(policiesIn(from), policiesIn(to), "POLICY", policyKey),
    ...many(from / 40, to / 40, "FACILITY", (nth) => `facility-${nth}`),
    ...many(from / 40, to / 40, "PERSON", (nth) => `person-${nth}`),
  ]);

  const facts = Array.from({ length: to - from }, (_, nth) => {
    const number = from + nth;
    const one = between(firstCompany, companies);
    const near =
      firstCompany + ((one - firstCompany + 1 + between(0, companies - firstCompany - 1)) % (companies - firstCompany));
    const [here, there] = [companyKey(one), company(near)];
    const published = between(2015, 2025);
    const start = `${published - between(0, 10)}-${two(between(1, 13))}-${two(between(1, 29))}`;
    const [type, roles, event] = assertion(number, here, there === here ? companyKey(near) : there, between);
    return {
      key: `F${String(number).padStart(7, "0")}`,
      ...{ type, roles, confidence: Math.round(random() * 100) / 100 },
      ...(event ? { phase: "COMPLETED", date: start } : { phase: "IN_EFFECT", start }),
      ...(!event && random() < 0.3 ? { end: `${published + 1}-06-30` } : {}),
      evidence: [
        ...[
          {
            document: `doc:${key}-${published}`,
            locator: `row:${nth + 1}`,
            sha256: "0".repeat(64),
            gloss: { en: "Invented." },
          },
        ],
      ],
    };
  });
  lines(folder, "facts.jsonl", facts);
}

type Assertion = readonly [type: string, roles: object, event?: boolean];

/** What the nth fact says: of twenty two are of the hub, five are customers, and so on. */
function assertion(
  number: number,
  here: string,
  there: string,
  between: (least: number, most: number) => number,
): Assertion {
  const kind = number % 20;
  if (kind < 2) return ["CUSTOMER_OF", { customer: clientKey(Math.floor(number / 20)), provider: HUB }];
  if (kind < 7) return ["CUSTOMER_OF", { customer: here, provider: there }];
  if (kind < 9) return ["PARTNER_OF", { partner: [here, there] }];
  if (kind < 10) return ["UNIT_OF", { unit: here, parent: there }];
  if (kind < 12) return ["INVESTED_IN", { investor: here, investee: there }, true];
  if (kind < 14) return ["COMPETES_WITH", { competitor: [here, there] }];
  if (kind < 16) return ["OPERATES", { operator: here, facility: `facility-${Math.floor(number / 40)}` }];
  if (kind < 17) return ["SWITCHED_PROVIDER", { customer: here, from: there, to: HUB }, true];
  if (kind < 18) return ["HOLDS_POSITION", { person: `person-${Math.floor(number / 40)}`, organisation: here }];
  if (kind < 19) return ["TARGETS", { policy: policyKey(Math.floor(number / 500)), target: here }];
  return ["OWNS", { owner: here, owned: `facility-${Math.floor(between(number - (number % 40), number + 1) / 40)}` }];
}
