import { type Setting, wholeNumber } from "./checks.js";

/** A limit: a whole number from 1 up to what the service was built to bear. */
function limit(name: string, byDefault: number, highest: number, meaning: string): Setting<number> {
  return {
    variable: `RELATA_LIMIT_${name}`,
    byDefault: String(byDefault),
    read: wholeNumber(1, highest, ""),
    meaning,
  };
}

/** What one request may ask for, and one client may hold. A refusal names the limit that was met. */
export const LIMITS = {
  bodyLimit: limit("BODY", 256 * 1024, 16 * 1024 * 1024, "Bytes of a request's body at most"),
  jsonDepthLimit: limit("JSON_DEPTH", 16, 500, "Levels that the JSON of a request may nest"),
  textLimit: limit("TEXT", 10_000, 1_000_000, "Characters of one text among the variables"),
  listLimit: limit("LIST", 1_000, 100_000, "Items of one list among the variables"),
  queryLimit: limit("QUERY", 20_000, 1_000_000, "Characters of the query document, comments included"),
  // From some 2,000 on the parser of GraphQL can be made to run out of stack.
  tokenLimit: limit("TOKENS", 1_000, 2_000, "Tokens of the query document"),
  operationLimit: limit("OPERATIONS", 10, 1_000, "Operations in one document, of which one is run"),
  depthLimit: limit("DEPTH", 15, 100, "Levels that an operation may nest, fragments counted as if written out"),
  aliasLimit: limit("ALIASES", 50, 2_000, "Aliases in an operation"),
  directiveLimit: limit("DIRECTIVES", 20, 2_000, "Directives in an operation"),
  repeatLimit: limit(
    "REPEATS",
    60,
    2_000,
    "Times that a document may ask for fields of one name; those without arguments and fields of their own count a fifth",
  ),
  rootFieldLimit: limit("ROOT_FIELDS", 30, 2_000, "Fields at the root of an operation"),
  costLimit: limit("COST", 10_000, 10_000_000, "Cost that an operation may be estimated at; see Cost"),
  errorLimit: limit("ERRORS", 5, 1_000, "Errors that an answer lists; the last one says how many more there are"),
  headersTimeout: limit("HEADERS_TIME", 3_000, 600_000, "Milliseconds for the headers of a request to arrive"),
  requestTimeout: limit("REQUEST_TIME", 5_000, 600_000, "Milliseconds for a whole request to arrive"),
  connectionLimit: limit("CONNECTIONS", 5_000, 1_000_000, "Connections open at once; further ones are closed"),
} satisfies { readonly [key: string]: Setting<number> };
