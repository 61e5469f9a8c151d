import { companiesIn, companyKey, HUB, nameOf, policiesIn, policyKey } from "./questions-graph.js";
import { randomFrom } from "./random.js";

/** What a question is asked about. */
export interface Asked {
  readonly company: string;
  readonly other: string;
  readonly policy: string;
  readonly name: string;
  readonly begin: string;
}

export interface Question {
  readonly name: string;
  /** A selection below a view, with the fields of Asked in angle brackets. */
  readonly selection: string;
  readonly view?: string;
  /** The same by hand, without versions, views and filters: for `:EDGE` stand all types of edges. */
  readonly twin: string;
}

const NOW = 'valid: "2023-06-01", known: "2025-06-01"';
const BEFORE = 'valid: "2016-06-01", known: "2020-06-01"';
const EDGES = "edges { direction other { key } node { key type certainty } }";
const PAGE_TWIN = "MATCH (n:Entity {id: $company})-[r:EDGE]-(m) RETURN r.id, m.id ORDER BY r.sort DESC LIMIT 21";

export const QUESTIONS: readonly Question[] = [
  {
    name: "page of relationships",
    selection: `company(id: "<company>") { relationships { ${EDGES} } }`,
    twin: PAGE_TWIN,
  },
  {
    name: "page of a hub's relationships",
    selection: `company(id: "${HUB}") { relationships { ${EDGES} } }`,
    twin: PAGE_TWIN.replace("$company", `'${HUB}'`),
  },
  {
    name: "page of a hub's customers",
    selection: `company(id: "${HUB}") { customers { nodes { key source { key } } } }`,
    twin: `MATCH (n:Entity {id: '${HUB}'})<-[r:CUSTOMER_OF]-(m) RETURN r.id, m.id ORDER BY r.sort DESC LIMIT 21`,
  },
  {
    name: "as of 2016, known 2020, filtered",
    view: BEFORE,
    selection: `company(id: "<company>") { relationships(certainty: DEFINITE, minConfidence: 0.3) { ${EDGES} } }`,
    twin: PAGE_TWIN,
  },
  {
    name: "counts of a page of companies",
    selection:
      'companies(filter: { nameStartsWith: "<begin>" }) { nodes { relationshipCounts { type direction count } } }',
    twin: "MATCH (n:Company) WHERE n.sort STARTS WITH $begin WITH n ORDER BY n.sort LIMIT 20 MATCH (n)-[r:EDGE]-() RETURN n.id, type(r), count(*)",
  },
  {
    name: "switches from a company",
    selection: 'switches(from: "<company>") { nodes { key sentence } }',
    twin: "MATCH (n:Entity {id: $company})<-[:PARTICIPANT {role: 'from'}]-(f:Fact {type: 'SWITCHED_PROVIDER'}) RETURN f.id ORDER BY f.sort DESC LIMIT 21",
  },
  {
    name: "the newest switches of all",
    selection: "switches { nodes { key sentence } }",
    twin: "MATCH (f:Fact {type: 'SWITCHED_PROVIDER'}) RETURN f.id ORDER BY f.sort DESC LIMIT 21",
  },
  {
    name: "search by name",
    selection: 'search(text: "<name>") { nodes { score entity { key } } }',
    twin: "MATCH (n:Name) WHERE n.folded CONTAINS $folded MATCH (n)-[:NAMES]->(e) RETURN e.id LIMIT 21",
  },
  {
    name: "path of 3 hops at most",
    selection: 'paths(from: "<company>", to: "<other>", maxHops: 3) { paths { length hops { fact { key } } } }',
    twin: "MATCH (a:Entity {id: $company}), (b:Entity {id: $other}) MATCH p = (a)-[:EDGE*1..3]-(b) RETURN length(p) ORDER BY length(p) LIMIT 10",
  },
  {
    name: "neighbourhood of 2 hops",
    selection: 'neighborhood(around: ["<company>"], hops: 2) { entities { key } relationships { key } }',
    twin: "MATCH (n:Entity {id: $company})-[:EDGE*1..2]-(m) WITH DISTINCT m LIMIT 100 RETURN m.id",
  },
  {
    name: "exposure",
    selection: 'exposure(to: "<policy>") { nodes { distance entity { key } } }',
    twin: "MATCH (p:Entity {id: $policy})-[:TARGETS]->(a)<-[:CUSTOMER_OF|UNIT_OF*0..2]-(b) WITH DISTINCT b LIMIT 50 RETURN b.id",
  },
  {
    name: "timeline of a company",
    selection: 'company(id: "<company>") { timeline { nodes { kind on { earliest } fact { key } } } }',
    twin: "MATCH (n:Entity {id: $company})<-[:PARTICIPANT]-(f:Fact) UNWIND f.moments AS moment RETURN f.id, moment ORDER BY moment LIMIT 21",
  },
  {
    name: "timeline of a month, of all",
    selection: 'timeline(during: "2019-03") { nodes { kind on { earliest } fact { key } } }',
    twin: "MATCH (f:Fact) WHERE f.datedFrom STARTS WITH '2019-03' UNWIND f.moments AS moment RETURN f.id, moment ORDER BY moment LIMIT 21",
  },
  {
    name: "tally of a company's facts",
    selection: 'tally(by: [TYPE, PHASE], filter: { participants: ["<company>"] }) { count keys { value } }',
    twin: "MATCH (n:Entity {id: $company})<-[:PARTICIPANT]-(f:Fact) RETURN f.type, f.phase, count(*) ORDER BY count(*) DESC LIMIT 20",
  },
  {
    name: "tally of all customers by provider",
    selection: "tally(by: [TARGET], filter: { types: [CUSTOMER_OF] }, first: 10) { count keys { value } }",
    twin: "MATCH ()-[r:CUSTOMER_OF]->(m) RETURN m.id, count(*) ORDER BY count(*) DESC LIMIT 10",
  },
];

/** So many different things to ask about in a graph of so many facts. */
export function askedOf(facts: number, times: number): Asked[] {
  const random = randomFrom(facts + 1);
  const any = (many: number) => Math.floor(random() * many);
  return Array.from({ length: times }, () => {
    const nth = any(companiesIn(facts));
    const name = nameOf(nth);
    return {
      company: companyKey(nth),
      other: companyKey((nth + 1 + any(companiesIn(Math.min(facts, 10_000)) - 2)) % companiesIn(facts)),
      policy: policyKey(any(policiesIn(facts))),
      name,
      begin: name.slice(0, 3),
    };
  });
}

/** The question as an operation. */
export function operationOf({ selection, view = NOW }: Question, asked: Asked): string {
  return `{ asOf(${view}) { ${selection.replace(/<(\w+)>/g, (_, name) => asked[name as keyof Asked])} } }`;
}
