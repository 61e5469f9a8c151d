import { randomFrom } from "./random.js";

// The invented world that the three services of `npm run bench:peers` are asked about.

export type Kind = "COMPANY" | "GOVERNMENT" | "POLICY" | "REGION";

export interface Thing {
  readonly key: string;
  readonly kind: Kind;
  readonly name: string;
  readonly korean: string;
  readonly summary: string;
  readonly inKorean: string;
  readonly url: string;
  readonly wikidata: string;
  readonly lei: string;
}

export type TieType =
  | "CUSTOMER_OF"
  | "OPERATES_IN"
  | "COMPETES_WITH"
  | "OWNS"
  | "TARGETS"
  | "GOVERNED_BY"
  | "SWITCHED_PROVIDER";

/** What joins two of them. Days are ISO; `until` is the last day, null: it has not ended. */
export interface Tie {
  /** The key of the fact: `fact:peers-1/F0000017`. */
  readonly fact: string;
  readonly type: TieType;
  readonly from: string;
  readonly to: string;
  /** Of a switch: whose customer it became. `from` is who switches, `to` whom it left. */
  readonly instead?: string;
  readonly since: string;
  readonly until: string | null;
  readonly confidence: number;
  /** The day on which it was published. */
  readonly known: string;
}

export interface World {
  readonly things: readonly Thing[];
  readonly ties: readonly Tie[];
  /** The first ones have the most customers. */
  readonly providers: readonly string[];
}

/** The word that two fifths of all names have in them, and how many of them begin with it at the most. */
export const WORD = "Software";
export const MOST_BEGINNING = 100;

/** So many facts have one package. */
export const PACKAGE_SIZE = 50_000;
export const YEARS = Array.from({ length: 17 }, (_, nth) => 2008 + nth);
export const publishedIn = (year: number) => `${year}-12-31`;

const PROVIDERS = 120;
const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qa ro su ta ve wi xo ya zu bo ci da".split(" ");
const WORDS = ["Networks", "Holdings", "Robotics", "Services", "Aviation", "Chemical"];

/** A world of so many things: nine in ten are companies. A company has about ten ties, a provider a share of all customers. */
export function inventedWorld(size: number): World {
  const random = randomFrom(size);
  const below = (most: number) => Math.floor(random() * most);
  const things = inventedThings(size, below);
  const of = (kind: Kind) => things.filter((thing) => thing.kind === kind).map(({ key }) => key);
  const [companies, governments, policies, regions] = [of("COMPANY"), of("GOVERNMENT"), of("POLICY"), of("REGION")];
  const providers = companies.slice(0, Math.min(PROVIDERS, Math.floor(size / 10)));
  const anyProvider = skewed(providers, random);

  const ties: Tie[] = [];
  const tie = (
    type: TieType,
    from: string,
    to: string,
    { ends = 0, instead }: { ends?: number; instead?: string } = {},
  ) => {
    const fact = `fact:peers-${Math.floor(ties.length / PACKAGE_SIZE)}/F${String(ties.length).padStart(7, "0")}`;
    const begun = 2008 + below(13);
    const ended = random() < ends ? begun + 1 + below(4) : null;
    const since = dayIn(begun, below);
    const until = ended === null ? null : dayIn(ended, below);
    const known = publishedIn(ended ?? begun);
    const confidence = (50 + below(50)) / 100;
    ties.push({ fact, type, from, to, since, until, confidence, known, ...(instead && { instead }) });
  };
  const some = (most: number, any: () => string, use: (one: string) => void) => new Set(times(most, any)).forEach(use);
  const anyOf = (list: readonly string[]) => () => list[below(list.length)] as string;

  const atMost = (company: string) => (providers.includes(company) ? 5 : below(4));
  for (const region of regions) tie("GOVERNED_BY", region, anyOf(governments)());
  for (const company of companies) {
    const another = () => otherThan(company, anyProvider);
    some(1 + below(4), another, (provider) => tie("CUSTOMER_OF", company, provider, { ends: 0.6 }));
    some(atMost(company), anyOf(regions), (region) => tie("OPERATES_IN", company, region));
    if (random() < 0.6) tie("COMPETES_WITH", company, otherThan(company, anyOf(companies)));
    if (random() < 0.4) tie("OWNS", company, otherThan(company, anyOf(companies)));
    if (random() < 0.3) {
      const left = another();
      const instead = otherThan(left, another);
      tie("SWITCHED_PROVIDER", company, left, { instead });
    }
  }
  for (const provider of providers) some(2 + below(4), anyOf(policies), (policy) => tie("TARGETS", policy, provider));
  const others = companies.slice(providers.length);
  for (const policy of policies) some(6, anyOf(others), (target) => tie("TARGETS", policy, target));
  return { things, ties, providers };
}

function inventedThings(size: number, below: (most: number) => number): Thing[] {
  const kinds: Kind[] = [];
  const many = (kind: Kind, least: number, part: number) =>
    times(Math.max(least, Math.round(size * part)), () => kinds.push(kind));
  many("GOVERNMENT", 5, 0.01);
  many("REGION", 10, 0.02);
  many("POLICY", 20, 0.07);
  const companies = size - kinds.length;
  times(companies, () => kinds.push("COMPANY"));
  const beginning = Math.min(MOST_BEGINNING, Math.floor(companies / 3));
  let begun = 0;
  return kinds.map((kind, nth) => {
    const begins = kind === "COMPANY" && nth % Math.floor(companies / beginning) === 0 && begun < beginning;
    if (begins) begun += 1;
    const other = below(100) < 42 ? WORD : (WORDS[below(WORDS.length)] as string);
    const key = `${kind.toLowerCase()}-${String(nth).padStart(6, "0")}`;
    return {
      key,
      kind,
      name: begins ? `${WORD} ${wordOf(nth)}` : `${wordOf(nth)} ${other}`,
      korean: `지어낸 이름 ${nth}`,
      summary: `Number ${nth}, made up to be measured with.`,
      inKorean: `재려고 지어낸 ${nth}번째이다.`,
      url: `https://example.org/${key}`,
      wikidata: `Q${9_000_000 + nth}`,
      lei: `INVENTED${String(nth).padStart(12, "0")}`,
    };
  });
}

/** Eight letters, others for every number: names have one length, so that every way to sort them gives one order. */
function wordOf(nth: number): string {
  let rest = (nth * 7919 + 101) % SYLLABLES.length ** 4;
  const word = times(4, () => {
    const syllable = SYLLABLES[rest % SYLLABLES.length] as string;
    rest = Math.floor(rest / SYLLABLES.length);
    return syllable;
  }).join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Takes the first of a list 16 times as often as the last. */
function skewed(list: readonly string[], random: () => number): () => string {
  const weights = list.map((_, nth) => 1 / (nth + list.length / 15));
  const sums: number[] = [];
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
  return () => {
    const sought = random() * (sums.at(-1) ?? 0);
    return list[sums.findIndex((sum) => sum > sought)] as string;
  };
}

function otherThan(one: string, any: () => string): string {
  for (;;) {
    const other = any();
    if (other !== one) return other;
  }
}

function dayIn(year: number, below: (most: number) => number): string {
  return new Date(Date.UTC(year, below(12), 1 + below(28))).toISOString().slice(0, 10);
}

const times = <T>(many: number, make: (nth: number) => T): T[] => Array.from({ length: many }, (_, nth) => make(nth));
