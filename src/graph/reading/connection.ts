import { createHash } from "node:crypto";
import { invalidArgument } from "../../domain/errors.js";
import type { Truncation } from "./budget.js";

/** Which part of a list a caller asks for. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** The size of a page by default, and at most. */
export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

/** Totals are exact up to this; above it they are null. */
const LARGEST_TOTAL = 10_000;

/** Counting statements stop here, one above the largest exact total. */
export const TOTAL_LIMIT = LARGEST_TOTAL + 1;

/** One page of a list. */
export interface Page<E> {
  /** Each has the `cursor` behind which the next page begins. */
  readonly edges: readonly (E & { readonly cursor: string })[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A list that is read page by page: nothing is asked of the database before it is wanted. */
export interface Connection<E> {
  page(): Promise<Page<E>>;
  /** How many there are in all; null for more than 10,000. */
  total(): Promise<number | null>;
  /** Of facts: how many more there are at other dates than the view's; null for more than 10,000. */
  outside?(): Promise<number | null>;
  /** Of searches: the limit that was met, so that the list may lack something; null when none was. */
  truncated?(): Promise<Truncation | null>;
}

/** A request for one page, checked: `limit` is one more than asked for, which tells whether another page follows. */
export interface Request {
  readonly first: number;
  readonly limit: number;
  /** The position behind which the page begins; undefined for the first page. */
  readonly after: readonly string[] | undefined;
}

/**
 * Which list a page is of: its kind, and what tells it from other lists of the kind, such as whose it is and what it leaves
 * out. A cursor is of one list. The view is no part of it: the same list can be read on in another one.
 */
export interface List {
  readonly kind: string;
  readonly of: readonly unknown[];
}

/** How many items `first` asks for. Throws InvalidInput for what is no size of a page. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? DEFAULT_PAGE;
  if (!Number.isInteger(size) || size < 0 || size > LARGEST_PAGE)
    throw invalidArgument("first", `a whole number from 0 to ${LARGEST_PAGE}`, size);
  return size;
}

/** Checks the arguments of a page: a cursor of another list is refused. */
export function pageRequest(list: List, { first, after }: PageArguments): Request {
  const size = pageSize(first);
  return { first: size, limit: size + 1, after: after == null ? undefined : cursorPosition(list, after) };
}

/** Makes a page from rows. One row more than `first` was asked for: if it is there, another page follows. */
export function pageOf<R, E>(
  list: List,
  request: Request,
  rows: readonly R[],
  positionIn: (row: R) => readonly string[],
  edge: (row: R) => E,
): Page<E> {
  return {
    edges: rows.slice(0, request.first).map((row) => ({
      ...edge(row),
      // Made when it is read: most callers never select it.
      get cursor() {
        return cursorOf(list, positionIn(row));
      },
    })),
    hasNextPage: rows.length > request.first,
    hasPreviousPage: request.after !== undefined,
  };
}

/** A total as answers show it: null above the largest exact one. */
export function totalOf(counted: number): number | null {
  return counted > LARGEST_TOTAL ? null : counted;
}

/** The version of the cursor format. Cursors of another version are refused. */
const VERSION = "2";

/** An opaque text for a position in a list, with a checksum, so that a damaged or foreign one is noticed. */
export function cursorOf(list: List, position: readonly string[]): string {
  const body = JSON.stringify([VERSION, ...listName(list), ...position]);
  return Buffer.from(checksum(body) + body, "utf8").toString("base64url");
}

function listName({ kind, of }: List): [kind: string, of: string] {
  return [kind, checksum(JSON.stringify(of))];
}

function cursorPosition(list: List, cursor: string): readonly string[] {
  const refuse = () => invalidArgument("after", "a cursor that this list has given", cursor);
  if (cursor.length > 1000 || !/^[A-Za-z0-9_-]+$/.test(cursor)) throw refuse();
  const text = Buffer.from(cursor, "base64url").toString("utf8");
  const body = text.slice(CHECKSUM);
  if (text.slice(0, CHECKSUM) !== checksum(body) || Buffer.from(text, "utf8").toString("base64url") !== cursor)
    throw refuse();
  const [version, kind, of, ...position] = textsIn(body);
  const [ownKind, own] = listName(list);
  if (version !== VERSION || kind !== ownKind || of !== own || position.length === 0) throw refuse();
  return position;
}

/** The texts of a list in JSON; none when it is anything else: the checksum is no secret, so that cursors can be forged. */
function textsIn(body: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(body);
    return Array.isArray(list) && list.every((one) => typeof one === "string") ? list : [];
  } catch {
    return [];
  }
}

const CHECKSUM = 12;

function checksum(body: string): string {
  return createHash("sha256").update(`relata cursor ${body}`).digest("hex").slice(0, CHECKSUM);
}
