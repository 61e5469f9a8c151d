/** What a client must know of an error code. Texts are Markdown; docs/reference/errors.md is made of them. */
interface Explained {
  /** The HTTP statuses it comes with. 200: beside the data of the other fields. */
  readonly status: readonly number[];
  readonly when: string;
  readonly whatToDo: string;
}

/** Every code that `extensions.code` of an error can have, in the order of the reference. */
export const ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: {
    status: [400],
    when: "The document is not GraphQL, or has more characters or tokens than is allowed.",
    whatToDo: "Correct the document at the place that `locations` gives, or ask for less in one request.",
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: [400],
    when: "The document does not fit the schema, breaks a limit on documents (depth, aliases, directives, repeats), or asks for the schema where introspection is off.",
    whatToDo:
      "Compare it with the schema. Names that come near are told only where introspection is on. A message about a limit names the limit.",
  },
  BAD_USER_INPUT: {
    status: [200, 400],
    when: "An argument or a variable is not what the contract allows: a date, a cursor, an id, a page size, a key that the graph does not have, a fact type or kind that could never be in the answer; or the operation is no query.",
    whatToDo:
      "Read the message: it names the argument, what it must be and the value. For a key it names the three that come nearest. With status 200 only the field that `path` names is null.",
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: [400],
    when: "The document holds several operations and `operationName` names none of them, or is left out.",
    whatToDo: "Name the operation that is to be run.",
  },
  TOO_EXPENSIVE: {
    status: [400],
    when: "The estimated cost of the operation is above `RELATA_LIMIT_COST`, or it has too many fields at its root.",
    whatToDo:
      "The message says what costs most and how many items of each list would fit. Ask for smaller pages, or for less below the items of a list. See [cost](cost.md).",
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: [200, 404],
    when: "No operation of this id or hash is in the manifests of `RELATA_OPERATIONS`.",
    whatToDo: "Send the text of the operation, or add it to the manifest. What is sent is never kept.",
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: [200],
    when: "A client sent the hash of a persisted query to a service without `RELATA_OPERATIONS`.",
    whatToDo: "Send the text. Apollo Client and urql do so by themselves.",
  },
  OPERATION_NOT_LISTED: {
    status: [403],
    when: "`RELATA_OPERATIONS_ONLY` is on, and this text is in no manifest.",
    whatToDo: "Add the operation to the manifest and start the service again.",
  },
  BAD_REQUEST: {
    status: [400],
    when: "The request is no HTTP, its body is no JSON object in UTF-8 or nests too deep, it holds a list of operations, or a GET lacks the header that keeps foreign pages out.",
    whatToDo:
      "The message names what is wrong. See [what a request may be](../operate/security-and-limits.md#requests).",
  },
  METHOD_NOT_ALLOWED: {
    status: [405],
    when: "The address does not take this method, or the origin of the page is not listed.",
    whatToDo: "Use a method of the header `allow`; for pages on another origin see `RELATA_CORS_ORIGINS`.",
  },
  NOT_FOUND: {
    status: [404],
    when: "Nothing is at this address.",
    whatToDo: "GraphQL is at `/graphql`.",
  },
  NOT_ACCEPTABLE: {
    status: [406],
    when: "The headers `accept` or `accept-encoding` leave nothing that the service can send.",
    whatToDo: "Accept `application/json` or `application/graphql-response+json`, as `br`, `gzip` or `identity`.",
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: [415],
    when: "The body is not declared as `application/json`, or is compressed.",
    whatToDo: "Send `content-type: application/json` and no `content-encoding`.",
  },
  PAYLOAD_TOO_LARGE: {
    status: [413],
    when: "The body has more than `RELATA_LIMIT_BODY` bytes.",
    whatToDo: "Send less: shorter lists among the variables, a shorter document.",
  },
  HEADERS_TOO_LARGE: {
    status: [431],
    when: "The headers of the request are larger than Node reads.",
    whatToDo: "Send a long operation by POST instead of in the address.",
  },
  EXPECTATION_FAILED: {
    status: [417],
    when: "The header `expect` asks for something other than `100-continue`.",
    whatToDo: "Leave the header out.",
  },
  MISDIRECTED_REQUEST: {
    status: [421],
    when: "The header `host` holds a name that this service was not told of.",
    whatToDo: "Add the name to `RELATA_HOSTS`, or call the service by its address.",
  },
  REQUEST_TIMEOUT: {
    status: [408],
    when: "The headers or the body did not arrive within `RELATA_LIMIT_HEADERS_TIME` or `RELATA_LIMIT_REQUEST_TIME`.",
    whatToDo: "Try again over a better connection.",
  },
  STARTING: {
    status: [503],
    when: "The service is starting: it opens the database or loads packages.",
    whatToDo: "Try again in a second, or wait until `/ready` answers 200.",
  },
  OVERLOADED: {
    status: [503],
    when: "As many operations run and wait as the service takes at once (`RELATA_LIMIT_RUNNING`, `RELATA_LIMIT_WAITING`), or this one waited longer than `RELATA_LIMIT_WAITING_TIME`.",
    whatToDo:
      "Try again after the seconds of the header `retry-after`, later each time. Ask for fewer operations at once: a client that asks much is refused first.",
  },
  DATABASE_UNAVAILABLE: {
    status: [200, 503],
    when: "The database cannot be reached, or refuses the service.",
    whatToDo: "Try again later: the service reconnects by itself. Whoever runs it finds the cause in its log.",
  },
  TIMEOUT: {
    status: [200, 503],
    when: "A call of the database took longer than `RELATA_DATABASE_DEADLINE`, or a traversal longer than `RELATA_TRAVERSAL_TIME`.",
    whatToDo: "Ask for less: fewer hops, smaller pages, a filter that begins at one entity.",
  },
  INTERNAL_SERVER_ERROR: {
    status: [200, 500],
    when: "Something failed that nobody foresaw. The message tells nothing; `requestId` finds it in the log.",
    whatToDo: "Report it with the version, the operation and the `requestId`.",
  },
} as const satisfies { readonly [code: string]: Explained };

/** A code by which a client is told of an error. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** Whether a code is one of ours, such as what another library put into an error. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(ERROR_CODES, code);
}
