import type { View } from "../../domain/view.js";
import { type Document, documentsByKey } from "../documents/documents.js";
import { type Connection, type PageArguments, pageOf, pageRequest, totalOf } from "../reading/connection.js";
import type { Session } from "../reading/session.js";
import { documentCount } from "./statistics.js";

export interface DocumentEdge {
  readonly node: Document;
}

const LIST = { kind: "documents", of: [] };

/** Every document, the latest published first. */
export function documents(session: Session, view: View, page: PageArguments): Connection<DocumentEdge> {
  const request = pageRequest(LIST, page);
  return {
    async page() {
      const given = { after: request.after?.[0] ?? "~", limit: request.limit, revision: view.revision };
      const rows = await session.readCached("documents-page", given);
      const shown = await documentsByKey(
        session,
        view,
        rows.slice(0, request.first).map((row) => row.id),
      );
      const made = pageOf(
        LIST,
        request,
        shown,
        ({ publishedOn, key }) => [`${publishedOn} ${key}`],
        (node) => ({ node }),
      );
      return { ...made, hasNextPage: rows.length > request.first };
    },
    total: async () => totalOf(await documentCount(session, view)),
  };
}
