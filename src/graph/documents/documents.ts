import type { RowOf } from "../../database/rows.js";
import { participationIn } from "../../domain/participation.js";
import { webAddress } from "../../domain/text/web-address.js";
import type { View } from "../../domain/view.js";
import type { Session } from "../reading/session.js";

/** A document in its view. It is outside the clocks; the facts it is evidence for obey the view. */
export interface Document {
  readonly view: View;
  readonly key: string;
  readonly title: string | null;
  /** Keys of entities, and of documents. */
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly credits: readonly { readonly role: string; readonly entity: string }[];
  readonly basedOn: readonly string[];
  readonly language: string | null;
  /** The last day on which it may have been published, and that date as it was declared. */
  readonly publishedOn: string;
  readonly publishedEdtf: string;
  readonly url: string | null;
  readonly sha256: string | null;
  readonly licence: string | null;
  /** Whether its text is in the local archive. */
  readonly archived: boolean;
}

/** The document with a key; null when the graph has none at the view's revision. */
export async function documentByKey(session: Session, view: View, key: string): Promise<Document | null> {
  const row = await session.readMany("documents-by-id", "", key, async (ids) => {
    const rows = await session.readFresh("documents-by-id", { ids });
    return new Map(rows.map((one) => [one.id, one]));
  });
  return row && row.since <= view.revision ? documentOf(session, view, row) : null;
}

/** The documents with these keys in their order; one that is not there is left out. */
export async function documentsByKey(session: Session, view: View, keys: readonly string[]): Promise<Document[]> {
  const documents = await Promise.all(keys.map((key) => documentByKey(session, view, key)));
  return documents.filter((document) => document !== null);
}

function documentOf(session: Session, view: View, row: RowOf["documents-by-id"]): Document {
  const sha256 = row.sha256;
  return {
    view,
    key: row.id,
    title: row.title,
    publisher: row.publisher,
    authors: row.authors,
    credits: row.credits.map(participationIn),
    basedOn: row.basedOn,
    language: row.language,
    publishedOn: row.publishedOn,
    publishedEdtf: row.publishedEdtf ?? row.publishedOn,
    url: webAddress(row.url),
    sha256,
    licence: row.licence,
    archived: session.archive.text(sha256) !== undefined,
  };
}
