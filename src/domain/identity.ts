import { type Day, isDay } from "./time/day.js";
import { InvalidDate, parseInterval } from "./time/edtf.js";
import { formatDays, type View } from "./view.js";

/** What an id holds: the key, and the view it was given in, which is null for the default view. */
export interface Identity {
  key: string;
  /** `revision` is null for the latest. */
  view: { first: Day; last: Day; known: Day; revision: number | null } | null;
}

/**
 * Whether a text is a key: 1 to 200 ASCII letters, digits and `- _ . : /`, without `@`, `~` and `#`, which separate the parts
 * of an id.
 */
export function isKey(text: string): boolean {
  return /^[A-Za-z0-9\-_.:/]{1,200}$/.test(text);
}

/**
 * The id of the object with this key in this view, so that equal ids mean equal objects and clients' caches keep two views
 * apart: the key in the default view, else `key@days~known`, with `~rN` for a revision that was asked for.
 */
export function idOf(key: string, view: View): string {
  if (view.root) return key;
  let end = endings.get(view);
  if (end === undefined) {
    end = idText("", { ...view, revision: view.pinned ? view.revision : null });
    endings.set(view, end);
  }
  return key + end;
}

/** The endings of ids for views in use: a page has many ids of one view. */
const endings = new WeakMap<View, string>();

/**
 * The key and view of an id; null when it is malformed. Only the spelling that `idOf` gives is taken, so that no object has
 * two ids: `x@2021-06~...` is not the id of anything, `x@2021-06-01/2021-06-30~...` may be.
 */
export function parseId(text: string): Identity | null {
  if (isKey(text)) return { key: text, view: null };
  const match = /^([^@~#]{1,200})@([0-9./-]{1,21})~([0-9-]{10})(?:~r(\d{1,16}))?$/.exec(text);
  const [, key, days, known, revision] = match ?? [];
  if (key === undefined || days === undefined || known === undefined || !isKey(key) || !isDay(known)) return null;
  const span = viewDays(days);
  if (!span) return null;
  const view = { ...span, known, revision: revision === undefined ? null : Number(revision) };
  if (view.revision !== null && !Number.isSafeInteger(view.revision)) return null;
  return idText(key, view) === text ? { key, view } : null;
}

function idText(key: string, view: NonNullable<Identity["view"]>): string {
  const revision = view.revision === null ? "" : `~r${view.revision}`;
  return `${key}@${formatDays(view)}~${view.known}${revision}`;
}

function viewDays(text: string): { first: Day; last: Day } | null {
  try {
    return parseInterval(text);
  } catch (error) {
    if (error instanceof InvalidDate) return null;
    throw error;
  }
}
