import { invalidArgument } from "../../domain/errors.js";
import type { View } from "../../domain/view.js";
import { documentByKey } from "../documents/documents.js";
import { entityByKey } from "../entities/entities.js";
import type { FactFilter } from "../facts/fact-filter.js";
import type { Connection } from "../reading/connection.js";
import type { Session } from "../reading/session.js";
import { keyArgument } from "../reading/views.js";
import { nearestKeys } from "./nearest-keys.js";

/** The entities or documents that a caller names in an argument, by keys or ids. */
export interface Named {
  readonly argument: string;
  readonly ids: readonly string[];
  readonly label: "Entity" | "Document";
}

const KEY_CONTRACTS = {
  Entity: "the key or id of an entity of this graph",
  Document: "the key or id of a document of this graph",
};

/** The keys in an argument, if it is given. */
export function namedBy(
  argument: string,
  given: string | readonly string[] | null | undefined,
  label: Named["label"] = "Entity",
): Named[] {
  return given == null ? [] : [{ argument, ids: [given].flat(), label }];
}

/** The keys that a filter of facts names, by argument. */
export function namedIn({ participants, documents, attributedTo, publishers }: FactFilter): Named[] {
  return [
    ...namedBy("participants", participants),
    ...namedBy("documents", documents, "Document"),
    ...namedBy("attributedTo", attributedTo),
    ...namedBy("publishers", publishers),
  ];
}

/** Throws InvalidInput for the first key that does not exist at the view's revision, and suggests similar keys. */
export async function refuseUnknown(session: Session, view: View, named: readonly Named[]): Promise<void> {
  const all = named.flatMap(({ argument, ids, label }) => ids.map((id) => ({ argument, id, label })));
  const there = await Promise.all(
    all.map(({ argument, id, label }) => {
      const key = keyArgument(argument, id);
      return label === "Entity" ? entityByKey(session, view, key) : documentByKey(session, view, key);
    }),
  );
  const unknown = all[there.indexOf(null)];
  if (unknown) throw await unknownKey(session, view, unknown);
}

/** The error for a key that does not exist. */
export async function unknownKey(
  session: Session,
  view: View,
  { argument, id, label }: { readonly argument: string; readonly id: string; readonly label: Named["label"] },
) {
  const nearest = await nearestKeys(session, view, label, keyArgument(argument, id));
  return invalidArgument(argument, KEY_CONTRACTS[label], id, nearest);
}

/**
 * A list whose being empty is an answer only where everything that its arguments name is there: "none" about somebody
 * whom nobody knows would be a lie. What is named is looked up when the list is empty, and not otherwise.
 */
export function ofNamed<C extends Connection<unknown> & { undated?(): Promise<number | null> }>(
  session: Session,
  view: View,
  named: readonly Named[],
  list: C,
): C {
  if (named.every(({ ids }) => ids.length === 0)) return list;
  let others = 0;
  const check = () => refuseUnknown(session, view, named);
  const total = async () => {
    others += 1;
    const counted = await list.total();
    if (counted === 0) await check();
    return counted;
  };
  // That none is beside the list says nothing of the list: where it is asked too, it is checked by itself.
  const beside = (count: (() => Promise<number | null>) | undefined) => async () => {
    const counted = (await count?.()) ?? null;
    if (counted === 0 && others === 0) await check();
    return counted;
  };
  return {
    ...list,
    async page() {
      others += 1;
      const page = await list.page();
      if (page.edges.length === 0 && !page.hasNextPage && !page.hasPreviousPage) await check();
      return page;
    },
    total,
    ...(list.outside && { outside: beside(list.outside) }),
    ...(list.undated && { undated: beside(list.undated) }),
  };
}
