import { cursorOf } from "../src/graph/reading/connection.js";
import { COMPANIES, companyKey, companySort } from "./serve-package.js";

/** One operation that is measured; `variables` of the nth request, the same in every run. */
export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: (nth: number) => object;
}

/** A number from 0 to 1 that looks like chance. */
function chance(nth: number, salt: number): number {
  const mixed = Math.imul(nth + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  const more = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return ((more ^ (more >>> 13)) >>> 0) / 2 ** 32;
}

/** One of `count` as people ask: the second is asked for half as often as the first, the third a third as often, and so on. */
const asked = (count: number, nth: number, salt: number) => Math.floor(count ** chance(nth, salt)) - 1;

/** A page of companies begins behind one of them. */
const after = (nth: number, size: number) => {
  const begin = (asked(COMPANIES - size, nth, 1) * 37) % (COMPANIES - size);
  return cursorOf({ kind: "entities", of: ["NAME", ["Company"], null, null, null, null] }, [companySort(begin)]);
};

/** Half of all requests ask of today, the others of some day of 2021. */
const day = (nth: number) =>
  chance(nth, 2) < 0.5 ? null : new Date(Date.UTC(2021, 0, 1 + asked(365, nth, 3))).toISOString().slice(0, 10);

export const OPERATIONS: readonly Operation[] = [
  {
    name: "small: one company",
    query: /* GraphQL */ `
      query Small($id: ID!) { company(id: $id) { id key kind name url } }
    `,
    variables: (nth) => ({ id: companyKey(asked(COMPANIES, nth, 0) * 37) }),
  },
  {
    name: "medium: 20 companies, 10 fields",
    query: /* GraphQL */ `
      query Medium($after: Cursor!) {
        companies(first: 20, after: $after) {
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
    variables: (nth) => ({ after: after(nth, 20) }),
  },
  {
    name: "large: 100 companies with relationships",
    query: /* GraphQL */ `
      query Large($after: Cursor!, $valid: EDTF) {
        asOf(valid: $valid) {
          companies(first: 100, after: $after) {
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
      }
    `,
    variables: (nth) => ({ after: after(nth, 100), valid: day(nth) }),
  },
];

/** The nth request of an operation as the body of a POST. */
export function bodyOf({ query, variables }: Operation, nth: number): string {
  return JSON.stringify({ query, variables: variables(nth) });
}
