import { type Asking, asking, PAGE, type QuestionName, type Rows } from "./peers-questions.js";

// How Relata is asked, as its manual has it.

interface Named {
  readonly key: string;
  readonly name: string;
}

interface Company extends Named {
  readonly __typename: string;
  readonly kind: string;
  readonly korean: string;
  readonly summary: string;
  readonly inKorean: string;
  readonly url: string;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
}

interface Edges<Other> {
  readonly edges: readonly { readonly other: Other }[];
}

interface Span {
  readonly start: { readonly earliest: string };
  readonly end: { readonly latest: string | null };
}

interface Customer {
  readonly key: string;
  readonly confidence: number;
  readonly known: { readonly from: string };
  readonly validity: Span;
  readonly source: Named;
}

type Region = Named & { readonly relationships: Edges<Named> };

interface Provider {
  readonly key: string;
  readonly regions: Edges<{ readonly key: string }>;
  readonly policies: Edges<Named>;
}

const pageOf = (given: string, after: string) =>
  asking<{ companies: { nodes: readonly (Named & { kind: string; summary: string; url: string })[] } }>(
    `query Page${given} { companies(first: ${PAGE}${after}) { nodes { key kind name summary url } } }`,
    ({ companies }) => companies.nodes.map(({ key, kind, name, summary, url }) => [key, kind, name, summary, url]),
  );

const levels = asking<{ customers: { nodes: readonly (Named & { relationships: Edges<Region> })[] } }>(
  `query Levels($id: ID!) {
    customers(of: $id, first: 10) {
      nodes {
        key name
        relationships(types: [OPERATES_IN], direction: OUT, first: 5) {
          edges { other { key name relationships(types: [GOVERNED_BY], direction: OUT, first: 1) { edges { other { key name } } } } }
        }
      }
    }
  }`,
  ({ customers }) =>
    customers.nodes.flatMap(({ key, name, relationships }): Rows => {
      const rows = relationships.edges.flatMap(({ other: region }) =>
        region.relationships.edges.map(({ other }) => [key, name, region.key, region.name, other.key, other.name]),
      );
      return rows.length > 0 ? rows : [[key, name, null, null, null, null]];
    }),
);

export const OF_RELATA: { readonly [name in QuestionName]: Asking } = {
  Q1: asking<{ company: Company }>(
    `query One($id: ID!) {
      company(id: $id) {
        __typename key kind name korean: name(language: "ko") summary inKorean: summary(language: "ko") url identifiers { scheme value }
      }
    }`,
    ({ company: { __typename, key, kind, name, korean, summary, inKorean, url, identifiers } }) => {
      const identifier = (scheme: string) => identifiers.find((one) => one.scheme === scheme)?.value ?? null;
      const ids = [identifier("wikidata"), identifier("lei")];
      return [[__typename, key, kind, name, korean, summary, inKorean, url, ...ids]];
    },
  ),
  Q2: pageOf("", ""),
  Q2deep: pageOf("($after: Cursor!)", ", after: $after"),
  Q3: levels,
  Q3top: levels,
  Q4: asking<{ asOf: { company: { customers: { nodes: readonly Customer[] } } } }>(
    `query AsOf($id: ID!, $day: EDTF!) {
      asOf(valid: $day) {
        company(id: $id) {
          customers(first: 50) {
            nodes { key confidence known { from } validity { start { earliest } end { latest } } source { key name } }
          }
        }
      }
    }`,
    ({ asOf }) =>
      asOf.company.customers.nodes.map(({ key, confidence, known, validity: { start, end }, source }) => [
        ...[key, source.key, source.name, start.earliest, end.latest, confidence, known.from],
      ]),
  ),
  Q5: asking<{
    switches: { nodes: readonly { key: string; customer: Named; to: readonly Named[]; validity: Span }[] };
  }>(
    `query Switches($id: ID!) {
      switches(from: $id, first: 50) { nodes { key customer { key name } to { key name } validity { start { earliest } } } }
    }`,
    ({ switches }) =>
      switches.nodes.map(({ key, customer, to: [to], validity }) => [
        ...[key, validity.start.earliest, customer.key, customer.name, to?.key ?? null, to?.name ?? null],
      ]),
  ),
  Q6: asking<{ search: { nodes: readonly { entity: Named & { kind: string } }[] } }>(
    "query Search($text: String!, $first: Int!) { search(text: $text, first: $first) { nodes { entity { key kind name } } } }",
    ({ search }) => search.nodes.map(({ entity: { key, kind, name } }) => [key, kind, name]),
  ),
  Q7: asking<{ entities: { nodes: readonly (Named & { kind: string })[] } }>(
    "{ entities(first: 50, orderBy: NAME) { nodes { key kind name } } }",
    ({ entities }) => entities.nodes.map(({ key, kind, name }) => [key, kind, name]),
  ),
  Q7id: asking<{ entity: Named & { kind: string } }>(
    "query Entity($id: ID!) { entity(id: $id) { key kind name } }",
    ({ entity: { key, kind, name } }) => [[key, kind, name]],
  ),
  Q8: asking<{ tally: readonly { count: number; keys: readonly [{ value: string; entity: { name: string } }] }[] }>(
    "{ tally(by: [TARGET], filter: { types: [CUSTOMER_OF] }, first: 20) { count keys { value entity { name } } } }",
    ({ tally }) => tally.map(({ count, keys: [{ value, entity }] }) => [value, entity.name, count]),
  ),
  Q9: asking<{ paths: { paths: readonly { length: number; entities: readonly Named[] }[] } }>(
    `query Path($from: ID!, $to: ID!) {
      paths(from: $from, to: $to, maxHops: 4, first: 1, types: [CUSTOMER_OF, OWNS, COMPETES_WITH]) {
        paths { length entities { key name } }
      }
    }`,
    ({ paths: { paths } }) =>
      paths.map(({ length, entities }) => [length, entities[0]?.key ?? null, entities.at(-1)?.key ?? null]),
  ),
  Q10: asking<{ company: { providers: { nodes: readonly { target: Provider }[] } } }>(
    `query Policies($id: ID!) {
      company(id: $id) {
        providers(first: 10) {
          nodes {
            target {
              key
              regions: relationships(types: [OPERATES_IN], direction: OUT, first: 10) { edges { other { key } } }
              policies: relationships(types: [TARGETS], direction: IN, first: 10) { edges { other { key name } } }
            }
          }
        }
      }
    }`,
    ({ company }, { region }) =>
      company.providers.nodes
        .filter(({ target }) => target.regions.edges.some(({ other }) => other.key === region))
        .flatMap(({ target: { key, policies } }) => policies.edges.map(({ other }) => [key, other.key, other.name])),
  ),
};
