import { availableParallelism } from "node:os";
import { autoOr, type Setting, wholeNumber } from "./checks.js";

/** A limit: a whole number from 1 up to what the service was built to bear. */
function limit(name: string, byDefault: number, highest: number, meaning: string): Setting<number> {
  return { variable: `RELATA_LIMIT_${name}`, byDefault: String(byDefault), check: wholeNumber(1, highest), meaning };
}

/** How many operations run at once for each core, and how many wait for each that runs. */
const RUNNING_PER_CORE = 4;
const WAITING_PER_CORE = 8;
const MOST_OPERATIONS = 10_000;

/** A limit that is so many for each core where it is `auto`. */
function limitByCores(name: string, perCore: number, lowest: number, meaning: string): Setting<number> {
  return {
    variable: `RELATA_LIMIT_${name}`,
    byDefault: "auto",
    check: autoOr(perCore * availableParallelism(), lowest, MOST_OPERATIONS),
    meaning: `${meaning}; \`auto\`: ${perCore} for each core`,
  };
}

/** What one request may ask for, and one client may hold. A refusal names the limit that was met. */
export const LIMITS = {
  bodyLimit: limit("BODY", 256 * 1024, 16 * 1024 * 1024, "Maximum request body in bytes"),
  jsonDepthLimit: limit("JSON_DEPTH", 16, 500, "Maximum nesting of a request's JSON"),
  textLimit: limit("TEXT", 10_000, 1_000_000, "Maximum length of one text among the variables, in characters"),
  listLimit: limit("LIST", 1_000, 100_000, "Maximum number of items in one list among the variables"),
  queryLimit: limit(
    "QUERY",
    20_000,
    1_000_000,
    "Maximum length of the query document in characters, comments included",
  ),
  // From some 2,000 on the parser of GraphQL can be made to run out of stack.
  tokenLimit: limit("TOKENS", 1_000, 2_000, "Maximum number of tokens in the query document"),
  operationLimit: limit("OPERATIONS", 10, 1_000, "Maximum number of operations in one document (one of them is run)"),
  depthLimit: limit("DEPTH", 15, 100, "Maximum nesting of an operation, with fragments written out"),
  aliasLimit: limit("ALIASES", 50, 2_000, "Maximum number of aliases in an operation"),
  directiveLimit: limit("DIRECTIVES", 20, 2_000, "Maximum number of directives in an operation"),
  repeatLimit: limit(
    "REPEATS",
    60,
    2_000,
    "How often a document may select fields of one name; five fields without arguments and sub-fields count as one",
  ),
  rootFieldLimit: limit("ROOT_FIELDS", 30, 2_000, "Maximum number of fields at the root of an operation"),
  costLimit: limit("COST", 10_000, 10_000_000, "Maximum estimated cost of an operation; see Cost"),
  errorLimit: limit("ERRORS", 5, 1_000, "Maximum number of errors in an answer; the last one counts the rest"),
  headersTimeout: limit("HEADERS_TIME", 3_000, 600_000, "Milliseconds for a request's headers to arrive"),
  requestTimeout: limit("REQUEST_TIME", 5_000, 600_000, "Milliseconds for a whole request to arrive"),
  connectionLimit: limit(
    "CONNECTIONS",
    5_000,
    1_000_000,
    "Maximum number of open connections; further ones are closed",
  ),
  runningLimit: limitByCores("RUNNING", RUNNING_PER_CORE, 1, "Maximum number of operations that run at once"),
  waitingLimit: limitByCores(
    "WAITING",
    WAITING_PER_CORE,
    0,
    "Maximum number of operations that wait to run; further ones get 503",
  ),
  waitingTime: limit("WAITING_TIME", 1_000, 60_000, "Milliseconds an operation waits to run before it gets 503"),
} satisfies { readonly [key: string]: Setting<number> };
