import type { FastifyInstance, FastifyRequest } from "fastify";
import { RequestError } from "../limits/request-error.js";
import type { OperationList } from "./operation-list.js";

/** The names that clients give the id: the draft of GraphQL over HTTP and urql, Relay's guide, and older code for Relay. */
const IDS = ["documentId", "doc_id", "id"] as const;

/** What a request asks for: a text, or the id of an operation. */
interface Asked {
  readonly query: string | undefined;
  readonly id: string | undefined;
  /** Whether the id is in the place of the hash of a persisted query (Apollo Client, urql). */
  readonly asHash: boolean;
}

/**
 * Puts the text of a listed operation into requests that ask for it by id, before GraphQL sees them. `only` refuses every
 * operation that is not listed. An id is ignored where a text is given. Applies to the routes that are added to `app` afterwards.
 */
export function addOperationsById(app: FastifyInstance, list: OperationList, only: boolean): void {
  app.addHook("preHandler", async (request) => {
    if (request.routeOptions.url !== "/graphql") return;
    const parts = request.method === "GET" ? partsOfAddress(request) : (request.body as { [part: string]: unknown });
    const asked = askedBy(parts);
    if (asked.query !== undefined) {
      if (only && !list.has(asked.query)) throw notListed();
      give(request, parts, asked.query);
    } else if (asked.id !== undefined) give(request, parts, textOf(asked, list, only));
  });
}

function askedBy(parts: { readonly [part: string]: unknown }): Asked {
  const { persistedQuery } = extensionsOf(parts);
  const hash = (persistedQuery as { readonly sha256Hash?: unknown } | null | undefined)?.sha256Hash;
  const id = [...IDS.map((name) => parts[name]), hash].find((one) => typeof one === "string" && one !== "");
  return { query: textIn(parts.query), id: textIn(id), asHash: id === hash };
}

function textOf({ id, asHash }: Asked, list: OperationList, only: boolean): string {
  const text = list.textOf(id as string);
  if (text !== undefined) return text;
  // Apollo Client and urql look for these words before they send the text. The status is that of Apollo Server.
  if (asHash) throw new RequestError(only ? 404 : 200, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
  throw new RequestError(404, "PERSISTED_QUERY_NOT_FOUND", "No operation of this id is listed here.");
}

function notListed(): RequestError {
  return new RequestError(
    403,
    "OPERATION_NOT_LISTED",
    "Only listed operations are run here (RELATA_OPERATIONS_ONLY), and this is none of them.",
  );
}

/** Makes the request one with this text and without a persisted query. */
function give(request: FastifyRequest, parts: { readonly [part: string]: unknown }, query: string): void {
  const { persistedQuery: _, ...extensions } = extensionsOf(parts);
  if (request.method !== "GET") {
    request.body = { ...parts, query, ...(isObject(parts.extensions) && { extensions }) };
    return;
  }
  const url = new URL(request.url, "http://relata");
  url.searchParams.set("query", query);
  if (isObject(parts.extensions)) url.searchParams.set("extensions", JSON.stringify(extensions));
  request.raw.url = url.pathname + url.search;
}

function partsOfAddress(request: FastifyRequest): { readonly [part: string]: unknown } {
  const { searchParams } = new URL(request.url, "http://relata");
  const extensions = searchParams.get("extensions");
  // Invalid JSON was refused before.
  return { ...Object.fromEntries(searchParams), ...(extensions !== null && { extensions: JSON.parse(extensions) }) };
}

function extensionsOf({ extensions }: { readonly [part: string]: unknown }): { readonly [key: string]: unknown } {
  return isObject(extensions) ? extensions : {};
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textIn(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
