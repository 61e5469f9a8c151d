import { folded } from "../src/domain/text/folding.js";
import { cursorOf } from "../src/graph/reading/connection.js";
import { farFrom } from "./peers-distance.js";
import { MOST_BEGINNING, type Tie, WORD, type World } from "./peers-world.js";
import { randomFrom } from "./random.js";

// What the services of `npm run bench:peers` are asked: thirteen questions, each about several things in turn.

/** What an answer says, whoever gave it: the same rows from all of them. */
export type Rows = readonly (readonly (string | number | null)[])[];

/** How one service is asked a question, and what its answer says. */
export interface Asking {
  readonly query: string;
  /** The rows of the body of an answer, to a request with these variables. Throws where the answer is an error. */
  rows(body: string, variables: Variables): Rows;
}

/** `rows`: how the answer is read, where something is to be put together also how a client does that. */
export function asking<Data>(query: string, rows: (data: Data, variables: Variables) => Rows): Asking {
  return {
    query,
    rows(body, variables) {
      const { data, errors }: { data: Data; errors?: { message: string }[] } = JSON.parse(body);
      if (errors?.[0]) throw new Error(errors[0].message);
      return rows(data, variables);
    },
  };
}

/** The variables of one request; a service takes those that it needs. */
export type Variables = { readonly [name: string]: string | number };

export const QUESTIONS = {
  Q1: "one company, 10 scalars",
  Q2: "a page of 100, sorted",
  Q2deep: "its 50th page",
  Q3: "three levels below a provider",
  Q3top: "below the largest provider",
  Q4: "as of 2018-06-30, 50 customers",
  Q5: "who left a provider for whom",
  Q6: "search, two fifths of all names",
  Q7: "a page of an interface",
  Q7id: "one of any kind by id",
  Q8: "top 20 providers, a tally",
  Q9: "shortest path, 4 hops",
  Q10: "policies that reach a company",
} as const;

export type QuestionName = keyof typeof QUESTIONS;

export const isQuestion = (name: string): name is QuestionName => Object.hasOwn(QUESTIONS, name);

export const QUESTION_NAMES = Object.keys(QUESTIONS).filter(isQuestion);

/** Those whose rows have an order are compared in it; of the others the rows are the same in any. */
export const UNORDERED: readonly QuestionName[] = ["Q3", "Q3top", "Q6", "Q10"];

export const PAGE = 100;
const PAST = "2018-06-30";
const VARIANTS = 8;
const CUSTOMERS = 200;

/** The variables of each question, one request after the other. `today` is the day of the requests. */
export function askedOf(world: World, today: string): { readonly [name in QuestionName]: readonly Variables[] } {
  const random = randomFrom(world.things.length + 1);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const times = <T>(make: () => T): T[] => Array.from({ length: VARIANTS }, make);
  const companies = world.things.filter(({ kind }) => kind === "COMPANY");
  const current = world.ties.filter(({ since, until }) => since <= today && (until === null || today <= until));
  const customersOf = countBy(world.ties.filter(({ type }) => type === "CUSTOMER_OF"));
  const awayFrom = (provider: string) => Math.abs((customersOf.get(provider) ?? 0) - CUSTOMERS);
  const middling = [...world.providers].sort((one, other) => awayFrom(one) - awayFrom(other)).slice(0, VARIANTS);
  const ofProviders = middling.map((id) => ({ id, day: today }));
  const company = () => ({ id: any(companies).key });
  return {
    Q1: times(company),
    Q2: [{ after: beforePage(companies, 0), skip: 0 }],
    Q2deep: [deep(companies)],
    Q3: ofProviders,
    Q3top: [{ id: world.providers[0] as string, day: today }],
    Q4: ofProviders.map(({ id }) => ({ id, day: PAST })),
    Q5: ofProviders,
    Q6: [{ text: WORD, first: Math.min(MOST_BEGINNING, beginning(world)) }],
    Q7: [{}],
    Q7id: times(() => ({ id: any(world.things).key })),
    Q8: [{ day: today }],
    Q9: times(() => ({ ...apart(any(companies).key, current, any), day: today })),
    Q10: times(() => reached(current, any)).map((one) => ({ ...one, day: today })),
  };
}

const beginning = ({ things }: World) => things.filter(({ name }) => name.startsWith(WORD)).length;

function countBy(ties: readonly Tie[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { to } of ties) counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
}

/** The 50th page, or the last one of a small world. */
function deep(companies: World["things"]): Variables {
  const skip = Math.min(49, Math.floor(companies.length / PAGE) - 1) * PAGE;
  return { skip, after: beforePage(companies, skip) };
}

/** The cursor behind which a page begins: that of the last company before it. */
function beforePage(companies: World["things"], skip: number): string {
  const sorts = companies.map(({ key, name }) => `${folded(name)} ${key}`).sort();
  return cursorOf({ kind: "entities", of: ["NAME", ["Company"], null, null, null, null] }, [sorts[skip - 1] ?? ""]);
}

const WALKED: readonly string[] = ["CUSTOMER_OF", "OWNS", "COMPETES_WITH"];

/** A company and another one that is four hops away from it, or as far as there is one. */
function apart(from: string, current: readonly Tie[], any: <T>(list: readonly T[]) => T): { from: string; to: string } {
  const far = farFrom(
    from,
    current.filter(({ type }) => WALKED.includes(type)),
    4,
  );
  return { from, to: any(far) };
}

/** A company and a region in which one of its providers operates. Policies target every provider. */
function reached(current: readonly Tie[], any: <T>(list: readonly T[]) => T): { id: string; region: string } {
  const { from, to } = any(current.filter(({ type }) => type === "CUSTOMER_OF"));
  const region = any(current.filter((tie) => tie.type === "OPERATES_IN" && tie.from === to)).to;
  return { id: from, region };
}
