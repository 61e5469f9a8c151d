import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomFrom } from "./random.js";

/** How large a generated graph is. */
export interface GraphSize {
  /** How many facts are relationships of the one company that everybody knows. */
  readonly hub: number;
  /** How many companies there are besides; each is a customer of the hub, or supplied by it, several times. */
  readonly companies: number;
  /** How many further facts of every kind there are between the companies. */
  readonly others?: number;
  /** How many policies there are, each issued by a government, with its targets and units of companies behind them. */
  readonly policies?: number;
  /** Equal seeds give equal graphs. */
  readonly seed?: number;
}

/** The keys of what every generated graph has. */
export const HUB = "hub";
export const DOCUMENT = "doc:generated";
export const WORLD = "generated-world";

/**
 * Writes a data package of invented companies, for measuring and for finding what breaks when one of them has very many
 * relationships. Nothing in it is true of anybody.
 */
export function writeGeneratedPackage(
  folder: string,
  { hub, companies, others = 0, policies = 0, seed = 1 }: GraphSize,
): void {
  mkdirSync(folder, { recursive: true });
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const names = Array.from({ length: companies }, (_, number) => `company-${number}`);
  const day = () =>
    `${2000 + Math.floor(random() * 24)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;

  const facts: object[] = [];
  const fact = (type: string, roles: object, rest: object) =>
    facts.push({
      key: `F${String(facts.length).padStart(7, "0")}`,
      type,
      roles,
      modality: pick(["FACT", "CLAIM", "ANALYSIS"]),
      confidence: Math.round(random() * 100) / 100,
      evidence: [
        { document: DOCUMENT, locator: `row:${facts.length + 1}`, sha256: "0".repeat(64), gloss: { en: "Invented." } },
      ],
      ...rest,
    });
  const state = () => {
    const start = day();
    return { phase: "IN_EFFECT", start, ...(random() < 0.3 ? { end: `2024-${start.slice(5)}` } : {}) };
  };
  for (let number = 0; number < hub; number += 1) {
    const company = names[number % companies];
    // Mostly customers; every tenth time the hub is the one that depends.
    if (number % 10 === 9) fact("DEPENDS_ON", { dependent: HUB, provider: company }, state());
    else fact("CUSTOMER_OF", { customer: company, provider: HUB, region: [WORLD] }, state());
  }
  for (let number = 0; number < others; number += 1) {
    const one = Math.floor(random() * companies);
    const other = names[(one + 1 + Math.floor(random() * (companies - 1))) % companies];
    const company = names[one];
    const kind = number % 4;
    if (kind === 0) fact("PARTNER_OF", { partner: [company, other] }, state());
    else if (kind === 1) fact("ACQUIRED", { acquirer: company, acquired: other }, { phase: "COMPLETED", date: day() });
    else if (kind === 2)
      fact("SWITCHED_PROVIDER", { customer: company, from: other, to: HUB }, { phase: "COMPLETED", date: day() });
    else
      fact(
        "INFLUENCED",
        { cause: company },
        { about: [`F${String(facts.length - 1).padStart(7, "0")}`], phase: "COMPLETED" },
      );
  }
  const authorities: { key: string; kind: string }[] = [];
  for (let number = 0; number < policies; number += 1) {
    const [government, policy] = [`government-${number % 10}`, `policy-${number}`];
    if (number < 10) authorities.push({ key: government, kind: "GOVERNMENT" });
    authorities.push({ key: policy, kind: "POLICY" });
    fact("ISSUED", { issuer: government, policy }, { phase: "COMPLETED", date: day() });
    for (let nth = 0; nth < 5; nth += 1) fact("TARGETS", { policy, target: pick(names) }, state());
    for (let nth = 0; nth < 10; nth += 1) {
      const unit = Math.floor(random() * companies);
      fact("UNIT_OF", { unit: names[unit], parent: names[(unit + 1 + nth) % companies] }, state());
    }
  }

  const lines = (name: string, records: readonly object[]) =>
    writeFileSync(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  writeFileSync(
    join(folder, "package.yaml"),
    "key: generated\ntitle: Generated\nlicence: CC0-1.0\nlanguages: [en]\ndate: 2021-07-25\n",
  );
  lines("documents.jsonl", [{ key: DOCUMENT, publishedOn: "2024-12-31", language: "en" }]);
  lines("entities.jsonl", [
    { key: WORLD, kind: "REGION", level: "OTHER", names: [{ text: "Generated World", language: "en" }] },
    ...[...[HUB, ...names].map((key) => ({ key, kind: "COMPANY" })), ...authorities].map(({ key, kind }) => ({
      key,
      kind,
      names: [{ text: key.replace("-", " "), language: "en" }],
    })),
  ]);
  lines("facts.jsonl", facts);
}
