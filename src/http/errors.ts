import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { DatabaseError, type DatabaseErrorCode } from "../database/errors.js";
import { escaped, InvalidInput } from "../domain/errors.js";
import { type ErrorCode, isErrorCode } from "./error-codes.js";
import { ownerOfLiteral } from "./literals.js";

/** The code and the message by which a client is told of an error, and whose fault it is. */
export interface ClassifiedError {
  readonly code: ErrorCode;
  readonly message: string;
  /** `caller`: the request was wrong. `database`: the database cannot be reached or is slow. `relata`: a bug. */
  readonly fault: "caller" | "database" | "relata";
}

/** The code of masked errors. */
export const INTERNAL = "INTERNAL_SERVER_ERROR" satisfies ErrorCode;

/** Longest message, in UTF-16 units. graphql-js repeats literals in full, and a literal may be as long as the body. */
const LONGEST_MESSAGE = 250;

/** A quoted value longer than a message shows: graphql-js quotes what it was given. */
const LONG_VALUE = /("[^"]{199})[^"]{2,}/gu;

/** How many locations of an error a client is told. graphql-js lists every repetition. */
const MOST_LOCATIONS = 2;

/** The codes of requests that Apollo Server refuses by an HTTP status; the same as of requests that are refused before it. */
const HTTP_CODES: { readonly [status: number]: ErrorCode } = {
  405: "METHOD_NOT_ALLOWED",
  415: "UNSUPPORTED_MEDIA_TYPE",
};

/** The codes of requests that Apollo Server or one of the limits refuses. Their messages say nothing but what is in the request. */
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

const DATABASE_ERRORS: { readonly [code in DatabaseErrorCode]?: ClassifiedError } = {
  UNAVAILABLE: {
    code: "DATABASE_UNAVAILABLE",
    message: "The database cannot be reached. Try again later.",
    fault: "database",
  },
  TOO_SLOW: { code: "TIMEOUT", message: "The database did not answer in time. Ask for less.", fault: "database" },
};

const MASKED: ClassifiedError = { code: INTERNAL, message: "Internal error", fault: "relata" };

/**
 * Decides what a client is told of an error: a refusal keeps its message, a failure of the database gets a message of ours,
 * and everything else is masked. `suggesting`: whether messages may name similar fields, as where the schema may be read.
 */
export function classifyError(error: unknown, suggesting = false): ClassifiedError {
  const refusal = (code: ErrorCode, message: string): ClassifiedError => {
    return {
      code,
      message: shortenedMessage(escaped((suggesting ? message : withoutSuggestion(message)).trim())),
      fault: "caller",
    };
  };
  const cause = unwrapResolverError(error);
  if (cause instanceof InvalidInput) return refusal("BAD_USER_INPUT", cause.message);
  if (cause instanceof DatabaseError) return DATABASE_ERRORS[cause.code] ?? MASKED;
  if (!(cause instanceof GraphQLError)) return MASKED;
  if (isIntrospectionRefusal(cause)) return refusal("GRAPHQL_VALIDATION_FAILED", "Introspection is switched off here.");
  // A variable with the same value is refused with this code, and so is a literal.
  const owner = cause.extensions.code === "GRAPHQL_VALIDATION_FAILED" ? ownerOfLiteral(cause) : undefined;
  if (owner !== undefined) return refusal("BAD_USER_INPUT", `${owner}: ${cause.message}`);
  const code = ofHttp(cause) ?? (isOfTheRequest(cause) ? "BAD_USER_INPUT" : cause.extensions.code);
  return isErrorCode(code) && REFUSALS.includes(code) ? refusal(code, cause.message) : MASKED;
}

/** Apollo Server's `formatError`: the error as classified, with its locations in the document and its path in the answer. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  suggesting = false,
): GraphQLFormattedError & { readonly extensions: { readonly code: ErrorCode } } {
  const { code, message } = classifyError(error, suggesting);
  const { path } = formatted;
  const locations = formatted.locations?.slice(0, MOST_LOCATIONS);
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code } };
}

/**
 * Removes the similar names that graphql-js suggests for an unknown one. Where the schema may not be read, Apollo Server removes
 * them from the errors of validation, but not from those of variables.
 */
function withoutSuggestion(message: string): string {
  const start = message.lastIndexOf(" Did you mean ");
  return start === -1 ? message : message.slice(0, start);
}

function shortenedMessage(whole: string): string {
  const message = whole.replace(LONG_VALUE, "$1…");
  if (message.length <= LONGEST_MESSAGE) return message;
  const half = /[\ud800-\udbff]$/;
  return `${message.slice(0, LONGEST_MESSAGE).replace(half, "")}…`;
}

function ofHttp({ extensions: { http } }: GraphQLError): ErrorCode | undefined {
  const status = (http as { readonly status?: number } | undefined)?.status;
  return status === undefined ? undefined : HTTP_CODES[status];
}

/** Whether introspection was refused. Apollo Server's message explains how to configure it, which is of no use to a client. */
function isIntrospectionRefusal(error: GraphQLError): boolean {
  return error.extensions.validationErrorCode === "INTROSPECTION_DISABLED";
}

/**
 * Whether graphql-js refused the request while executing it, which it does without a code: the whole operation, before any of its
 * fields ran (the error has no path), or an argument, such as a null from a nullable variable with a default. Only the
 * words of the message tell that it is about an argument.
 */
function isOfTheRequest(error: GraphQLError): boolean {
  if (error.originalError !== undefined || error.extensions.code !== undefined) return false;
  return error.path === undefined || /^Argument "\w+" /.test(error.message);
}
