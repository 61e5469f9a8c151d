import { type Asking, asking, PAGE, type QuestionName, type Rows } from "./peers-questions.js";

// How @neo4j/graphql is asked: with what it generates, in one request. Where it cannot put an answer together (customers counted
// and sorted, hits ranked) its client does; the shortest path is a statement of our own in its schema, for it has none.

interface Named {
  readonly key: string;
  readonly name: string;
}

type OfKind = Named & { readonly kind: string };
type Company = OfKind & { readonly summary: string; readonly url: string };
type Full = Company & { __typename: string; korean: string; inKorean: string; wikidata: string; lei: string };

interface Connection<Edge> {
  readonly edges: readonly Edge[];
}

const CURRENT = "edge: { since: { lte: $day }, until: { gte: $day } }";
const OPEN = "9999-12-31";

const page = (given: string, skip: string) =>
  asking<{ companies: readonly Company[] }>(
    `query Page${given} { companies(limit: ${PAGE}${skip}, sort: [{ name: ASC }]) { key kind name summary url } }`,
    ({ companies }) => companies.map(({ key, kind, name, summary, url }) => [key, kind, name, summary, url]),
  );

type Region = Named & { readonly governments: readonly Named[] };

const levels = asking<{
  companies: readonly { customersConnection: Connection<{ node: Named & { regions: readonly Region[] } }> }[];
}>(
  `query Levels($id: String!, $day: Date!) {
    companies(where: { key: { eq: $id } }) {
      customersConnection(first: 10, where: { ${CURRENT} }, sort: [{ node: { name: ASC } }]) {
        edges { node { key name regions(limit: 5) { key name governments { key name } } } }
      }
    }
  }`,
  ({ companies: [provider] }) =>
    (provider?.customersConnection.edges ?? []).flatMap(({ node: { key, name, regions } }): Rows => {
      const rows = regions.flatMap((region) =>
        region.governments.map((other) => [key, name, region.key, region.name, other.key, other.name]),
      );
      return rows.length > 0 ? rows : [[key, name, null, null, null, null]];
    }),
);

interface Deal {
  readonly fact: string;
  readonly since: string;
  readonly until: string;
  readonly confidence: number;
  readonly known: string;
}

export const OF_LIBRARY: { readonly [name in QuestionName]: Asking } = {
  Q1: asking<{ companies: readonly Full[] }>(
    `query One($id: String!) {
      companies(where: { key: { eq: $id } }) { __typename key kind name korean summary inKorean url wikidata lei }
    }`,
    ({ companies }) =>
      companies.map(({ __typename, key, kind, name, korean, summary, inKorean, url, wikidata, lei }) => [
        ...[__typename, key, kind, name, korean, summary, inKorean, url, wikidata, lei],
      ]),
  ),
  Q2: page("", ""),
  Q2deep: page("($skip: Int!)", ", offset: $skip"),
  Q3: levels,
  Q3top: levels,
  Q4: asking<{ companies: readonly { customersConnection: Connection<{ properties: Deal; node: Named }> }[] }>(
    `query AsOf($id: String!, $day: Date!) {
      companies(where: { key: { eq: $id } }) {
        customersConnection(first: 50, where: { ${CURRENT} }, sort: [{ edge: { since: DESC } }, { edge: { fact: DESC } }]) {
          edges { properties { fact since until confidence known } node { key name } }
        }
      }
    }`,
    ({ companies: [provider] }) =>
      (provider?.customersConnection.edges ?? []).map(({ properties, node }) => {
        const { fact, since, until, confidence, known } = properties;
        return [fact, node.key, node.name, since, until === OPEN ? null : until, confidence, known];
      }),
  ),
  Q5: asking<{
    switches: readonly { key: string; on: string; customer: readonly Named[]; chosen: readonly Named[] }[];
  }>(
    `query Switches($id: String!) {
      switches(where: { left: { some: { key: { eq: $id } } } }, limit: 50, sort: [{ on: DESC }, { key: DESC }]) {
        key on customer { key name } chosen { key name }
      }
    }`,
    ({ switches }) =>
      switches.map(({ key, on, customer: [customer], chosen: [chosen] }) => [
        ...[key, on, customer?.key ?? null, customer?.name ?? null, chosen?.key ?? null, chosen?.name ?? null],
      ]),
  ),
  Q6: asking<{ begin: readonly OfKind[]; have: readonly OfKind[] }>(
    `query Search($text: String!, $first: Int!) {
      begin: entities(where: { name: { startsWith: $text } }, limit: $first, sort: [{ name: ASC }]) { key kind name }
      have: entities(where: { name: { contains: $text } }, limit: $first, sort: [{ name: ASC }]) { key kind name }
    }`,
    ({ begin, have }, { first }) => {
      const hits = new Map([...begin, ...have].map((hit) => [hit.key, hit]));
      return [...hits.values()].slice(0, Number(first)).map(({ key, kind, name }) => [key, kind, name]);
    },
  ),
  Q7: asking<{ entities: readonly OfKind[] }>(
    "{ entities(limit: 50, sort: [{ name: ASC }]) { key kind name } }",
    ({ entities }) => entities.map(({ key, kind, name }) => [key, kind, name]),
  ),
  Q7id: asking<{ entities: readonly OfKind[] }>(
    "query Entity($id: String!) { entities(where: { key: { eq: $id } }) { key kind name } }",
    ({ entities }) => entities.map(({ key, kind, name }) => [key, kind, name]),
  ),
  Q8: asking<{ companies: readonly (Named & { customersConnection: { aggregate: { count: { edges: number } } } })[] }>(
    `query Tally($day: Date!) {
      companies(where: { customersConnection: { some: { ${CURRENT} } } }) {
        key name customersConnection(where: { ${CURRENT} }) { aggregate { count { edges } } }
      }
    }`,
    ({ companies }) =>
      companies
        .map(({ key, name, customersConnection }) => ({ key, name, count: customersConnection.aggregate.count.edges }))
        .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
        .slice(0, 20)
        .map(({ key, name, count }) => [key, name, count]),
  ),
  Q9: asking<{ shortest: readonly Named[] }>(
    "query Path($from: String!, $to: String!, $day: Date!) { shortest(from: $from, to: $to, day: $day) { key name } }",
    ({ shortest }) => [[shortest.length - 1, shortest[0]?.key ?? null, shortest.at(-1)?.key ?? null]],
  ),
  Q10: asking<{
    companies: readonly { providersConnection: Connection<{ node: { key: string; policies: readonly Named[] } }> }[];
  }>(
    `query Policies($id: String!, $region: String!, $day: Date!) {
      companies(where: { key: { eq: $id } }) {
        providersConnection(where: { ${CURRENT}, node: { regions: { some: { key: { eq: $region } } } } }) {
          edges { node { key policies { key name } } }
        }
      }
    }`,
    ({ companies: [company] }) =>
      (company?.providersConnection.edges ?? []).flatMap(({ node: { key, policies } }) =>
        policies.map((policy) => [key, policy.key, policy.name]),
      ),
  ),
};
