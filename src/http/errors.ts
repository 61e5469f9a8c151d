import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { DatabaseError, type DatabaseErrorCode } from "../database/errors.js";
import { escaped, InvalidInput } from "../domain/errors.js";
import { type ErrorCode, isErrorCode } from "./error-codes.js";
import { ownerOfLiteral } from "./literals.js";

/** What a client is told about an error, and at whose door it lies. */
export interface ClassifiedError {
  readonly code: ErrorCode;
  readonly message: string;
  /** `caller`: the request was wrong. `database`: it is gone or slow. `relata`: nobody foresaw this; it is a bug. */
  readonly fault: "caller" | "database" | "relata";
}

/** The code of what is masked. */
export const INTERNAL = "INTERNAL_SERVER_ERROR" satisfies ErrorCode;

/** Longest message in UTF-16 units. graphql-js echoes literals whole, and a literal may have the size of the body. */
const LONGEST_MESSAGE = 250;

/** More of a value than a message shows: graphql-js quotes what it was given. */
const LONG_VALUE = /("[^"]{199})[^"]{2,}/gu;

/** How many of the places in the document are told that an error names. graphql-js names every repetition. */
const MOST_PLACES = 2;

/** The codes of what Apollo Server refuses by a status of HTTP: the same as where a request is refused before it. */
const OF_HTTP: { readonly [status: number]: ErrorCode } = { 405: "METHOD_NOT_ALLOWED", 415: "UNSUPPORTED_MEDIA_TYPE" };

/** The codes of a request that Apollo Server, or one of our limits, refuses. Their messages speak of the request only. */
const REFUSALS: readonly ErrorCode[] = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "PERSISTED_QUERY_NOT_FOUND",
  "TOO_EXPENSIVE",
  "METHOD_NOT_ALLOWED",
  "UNSUPPORTED_MEDIA_TYPE",
];

const OF_THE_DATABASE: { readonly [code in DatabaseErrorCode]?: ClassifiedError } = {
  UNAVAILABLE: {
    code: "DATABASE_UNAVAILABLE",
    message: "The database cannot be reached. Try again later.",
    fault: "database",
  },
  TOO_SLOW: { code: "TIMEOUT", message: "The database did not answer in time. Ask for less.", fault: "database" },
};

const MASKED: ClassifiedError = { code: INTERNAL, message: "Internal error", fault: "relata" };

/**
 * Decides what may be said about an error: a refusal keeps its message, a failure gets ours, all else is masked.
 * `suggesting`: names of the schema that come near are told, as the schema itself is.
 */
export function classifyError(error: unknown, suggesting = false): ClassifiedError {
  const refusal = (code: ErrorCode, message: string): ClassifiedError => {
    return {
      code,
      message: shortened(escaped((suggesting ? message : withoutSuggestion(message)).trim())),
      fault: "caller",
    };
  };
  const cause = unwrapResolverError(error);
  if (cause instanceof InvalidInput) return refusal("BAD_USER_INPUT", cause.message);
  if (cause instanceof DatabaseError) return OF_THE_DATABASE[cause.code] ?? MASKED;
  if (!(cause instanceof GraphQLError)) return MASKED;
  if (isIntrospectionRefusal(cause)) return refusal("GRAPHQL_VALIDATION_FAILED", "Introspection is switched off here.");
  // The same value by a variable is refused with this code; whether it was written out makes no difference to its sender.
  const owner = cause.extensions.code === "GRAPHQL_VALIDATION_FAILED" ? ownerOfLiteral(cause) : undefined;
  if (owner !== undefined) return refusal("BAD_USER_INPUT", `${owner}: ${cause.message}`);
  const code = ofHttp(cause) ?? (isOfTheRequest(cause) ? "BAD_USER_INPUT" : cause.extensions.code);
  return isErrorCode(code) && REFUSALS.includes(code) ? refusal(code, cause.message) : MASKED;
}

/** Apollo Server's `formatError`: the error as `classifyError` sees it, with its place in the document and in the answer. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  suggesting = false,
): GraphQLFormattedError & { readonly extensions: { readonly code: ErrorCode } } {
  const { code, message } = classifyError(error, suggesting);
  const { path } = formatted;
  const locations = formatted.locations?.slice(0, MOST_PLACES);
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code } };
}

/**
 * graphql-js tells an unlucky guesser the names that come close. Where the schema is not to be seen Apollo Server removes that
 * from the errors of validation, not from those of variables.
 */
function withoutSuggestion(message: string): string {
  const start = message.lastIndexOf(" Did you mean ");
  return start === -1 ? message : message.slice(0, start);
}

function shortened(whole: string): string {
  const message = whole.replace(LONG_VALUE, "$1…");
  if (message.length <= LONGEST_MESSAGE) return message;
  const half = /[\ud800-\udbff]$/;
  return `${message.slice(0, LONGEST_MESSAGE).replace(half, "")}…`;
}

function ofHttp({ extensions: { http } }: GraphQLError): ErrorCode | undefined {
  const status = (http as { readonly status?: number } | undefined)?.status;
  return status === undefined ? undefined : OF_HTTP[status];
}

/** The message of Apollo Server names itself and how to configure it, which is of no use to a client. */
function isIntrospectionRefusal(error: GraphQLError): boolean {
  return error.extensions.validationErrorCode === "INTROSPECTION_DISABLED";
}

/**
 * What graphql-js could only refuse while executing, and gives no code of its own: the whole operation, before any field
 * of it was run (it has no path), or an argument, such as a null from a nullable variable with a default. The words are all
 * that tells an argument apart.
 */
function isOfTheRequest(error: GraphQLError): boolean {
  if (error.originalError !== undefined || error.extensions.code !== undefined) return false;
  return error.path === undefined || /^Argument "\w+" /.test(error.message);
}
