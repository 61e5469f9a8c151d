import { companyKey } from "./serve-package.js";

/** One operation that is measured; `variables` of the nth request, so that not every request is the same. */
export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: (nth: number) => object;
}

export const OPERATIONS: readonly Operation[] = [
  {
    name: "small: one company",
    query: /* GraphQL */ `
      query Small($id: ID!) { company(id: $id) { id key kind name url } }
    `,
    variables: (nth) => ({ id: companyKey(nth * 37) }),
  },
  {
    name: "medium: 20 companies, 10 fields",
    query: /* GraphQL */ `
      query Medium($first: Int!) {
        companies(first: $first) {
          nodes {
            id key kind url
            name inKorean: name(language: "ko")
            summary summaryInKorean: summary(language: "ko")
            identifiers { scheme value }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    `,
    variables: () => ({ first: 20 }),
  },
  {
    name: "large: 100 companies with relationships",
    query: /* GraphQL */ `
      query Large($first: Int!) {
        companies(first: $first) {
          nodes {
            id key name
            relationships(first: 5) {
              edges {
                direction
                node { id type phase confidence validity { edtf } source { id name } target { id name } }
              }
            }
          }
        }
      }
    `,
    variables: () => ({ first: 100 }),
  },
];

/** The nth request of an operation as the body of a POST. */
export function bodyOf({ query, variables }: Operation, nth: number): string {
  return JSON.stringify({ query, variables: variables(nth) });
}
