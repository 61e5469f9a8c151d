import { execute, type GraphQLSchema, getOperationAST, parse, specifiedRules, validate } from "graphql";
import type { Session } from "../src/graph/reading/session.js";
import { estimate } from "../src/http/cost/estimate.js";
import { documentRule } from "../src/http/limits/documents.js";
import { readSettings, type Settings } from "../src/settings/settings.js";
import { randomFrom } from "./random.js";
import { type Shape, Shapes, shapesOf, textOf } from "./shapes.js";

/** What an accepted operation took. */
export interface Taken {
  readonly text: string;
  readonly cost: number;
  /** Of the process: execution, and the answer as JSON. */
  readonly cpu: number;
  readonly bytes: number;
  readonly statements: number;
  readonly errors: readonly string[];
}

export interface Searching {
  readonly schema: GraphQLSchema;
  readonly session: () => Session;
  /** What ids are taken from. */
  readonly keys: readonly string[];
  readonly seed: number;
  /** Milliseconds to search for. */
  readonly patience: number;
  readonly told?: (best: Taken) => void;
}

const VIEW = 'asOf(valid: "../..", known: "2021-07-25")';

/** What to begin with beside random operations: much of everything. */
const OF_THE_GRAPH = [
  "facts(first: 100) { nodes { key sentence participants { role entity { key name } } evidence { gloss document { key } } } }",
  "companies(first: 60) { nodes { key relationships(first: 50) { edges { other { key name } node { key sentence } } } } }",
  "companies(first: 100) { nodes { facts(first: 20) { totalCount outsideView nodes { key sentence validity { edtf } } } } }",
  "entities(first: 100) { nodes { name names { text } relationshipCounts { count } timeline(first: 50) { nodes { kind } } } }",
  'paths(from: "huawei", to: "alibaba-cloud", maxHops: 6, first: 100) { paths { hops { fact { key sentence } from { name } } } }',
  'neighborhood(around: ["alibaba-cloud"], hops: 3, maxEntities: 500) { entities { key name } relationships { key sentence } }',
  'exposure(to: "us-gov", maxHops: 6, first: 100) { nodes { entity { name } witness { hops { fact { key sentence } } } } }',
  "timeline(first: 100) { totalCount undated nodes { kind fact { sentence evidence { gloss } } before { key } } }",
  'search(text: "a", first: 100) { nodes { entity { name relationshipCounts { count } } matched { text } } }',
  `document(id: "doc:g-enews-20210725") { facts(first: 100) { nodes { participants { entity { facts(first: 20) { nodes { sentence key type phase standing modality confidence certainty derived } } } } } } }`,
  "tally(by: [SOURCE, TARGET, TYPE], first: 100) { count keys { value entity { name } } }",
  "customers(first: 100) { nodes { key providers(first: 50) { totalCount nodes { key } } } } providers(first: 100) { totalCount }",
];

const OF_THE_SCHEMA =
  "__schema { types { name description fields { name description args { name description type { name ofType { name } } } } enumValues { name description } } }";

const HEAVY = [...OF_THE_GRAPH.map((selection) => `{ ${VIEW} { ${selection} } }`), `{ ${OF_THE_SCHEMA} }`];

/** How many operations are kept to go on from, and how many new ones are begun with. */
const KEPT = 8;
const BEGINNINGS = 30;

/**
 * Looks for the accepted operation that takes most CPU, and for the one with the longest answer: begins with random ones, and
 * goes on from the costliest by random changes. Equal seeds look at equal operations, as far as the time goes.
 */
export async function costliest(searching: Searching): Promise<{ cpu: Taken; bytes: Taken; tried: number }> {
  const { schema, keys, seed, patience } = searching;
  const random = randomFrom(seed);
  const shapes = new Shapes(schema, keys, random);
  const limits = readSettings({});
  const query = schema.getQueryType();
  if (!query) throw new Error("The schema has no questions.");
  const until = performance.now() + patience;
  let best: { readonly shape: Shape[]; readonly taken: Taken }[] = [];
  let longest: Taken | undefined;
  let tried = 0;
  let tries = 0;
  while (performance.now() < until || best.length === 0) {
    const from = best[Math.floor(random() * best.length)];
    const heavy = HEAVY[tries++];
    const fresh = () => (heavy ? shapesOf(heavy, schema) : [shapes.grown(query, 5)]);
    const going = from && heavy === undefined && (tried >= BEGINNINGS || random() < 0.3);
    const shape = going ? shapes.changed(from.shape) : fresh();
    const text = textOf(shape, schema);
    if (!accepted(schema, text, limits)) continue;
    tried += 1;
    const taken = await take(searching, text);
    if (longest === undefined || taken.bytes > longest.bytes) longest = taken;
    if (taken.cpu <= (best[KEPT - 1]?.taken.cpu ?? 0)) continue;
    // Once more: what was compiled or collected at this very moment is not the operation's.
    const again = await take(searching, text);
    const sure = again.cpu < taken.cpu ? again : taken;
    if (sure.cpu > (best[0]?.taken.cpu ?? 0)) searching.told?.(sure);
    best = [...best, { shape, taken: sure }].sort((a, b) => b.taken.cpu - a.taken.cpu).slice(0, KEPT);
  }
  return { cpu: best[0]?.taken as Taken, bytes: longest as Taken, tried };
}

/** Whether the service would run it. */
function accepted(schema: GraphQLSchema, text: string, limits: Settings): boolean {
  if (text.length > limits.queryLimit) return false;
  try {
    const document = parse(text, { maxTokens: limits.tokenLimit });
    if (validate(schema, document, [documentRule(limits), ...specifiedRules]).length > 0) return false;
    const operation = getOperationAST(document);
    if (!operation) return false;
    const { cost, rootFields } = estimate({ schema, fragments: new Map(), variables: {} }, operation);
    return cost <= limits.costLimit && rootFields <= limits.rootFieldLimit;
  } catch {
    return false;
  }
}

async function take({ schema, session: begun }: Searching, text: string): Promise<Taken> {
  const document = parse(text);
  const session = begun();
  const before = process.cpuUsage();
  const answer = await execute({ schema, document, contextValue: { session } });
  const bytes = Buffer.byteLength(JSON.stringify(answer));
  const { user, system } = process.cpuUsage(before);
  const operation = getOperationAST(document);
  const cost = operation ? estimate({ schema, fragments: new Map(), variables: {} }, operation).cost : 0;
  const errors = (answer.errors ?? []).map(({ message }) => message);
  return { text, cost, cpu: (user + system) / 1000, bytes, statements: session.spent.statements, errors };
}

/** What was found, for people. */
export function shown({ cpu, bytes, cost, statements, text }: Taken): string {
  return `${cpu.toFixed(0)} ms CPU, ${(bytes / 1024).toFixed(0)} kB, estimated ${cost}, ${statements} statements: ${text}`;
}
