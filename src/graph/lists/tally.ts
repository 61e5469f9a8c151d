import type { Parameters } from "../../database/port.js";
import type { RowOf } from "../../database/rows.js";
import { invalidArgument } from "../../domain/errors.js";
import type { View } from "../../domain/view.js";
import { survivors } from "../entities/survivors.js";
import {
  checkRoleTaken,
  type FactFilter,
  factParameters,
  keysArgument,
  partOfFirst,
  storedParts,
} from "../facts/fact-filter.js";
import { pageSize } from "../reading/connection.js";
import { NEWEST } from "../reading/newest-first.js";
import { type Session, viewParameters } from "../reading/session.js";
import { namedIn, refuseUnknown } from "../search/named.js";
import { SAID } from "../stored/said.js";

/** What facts can be grouped by. */
export const TALLY_KEYS = [
  "TYPE",
  "SOURCE",
  "TARGET",
  "SOURCE_KIND",
  "TARGET_KIND",
  "PHASE",
  "STANDING",
  "MODALITY",
  "YEAR",
] as const;

export type TallyKey = (typeof TALLY_KEYS)[number];

/** How many facts have the same values; a value is null where a fact has none. */
export interface Tally {
  readonly view: View;
  readonly keys: readonly { readonly key: TallyKey; readonly value: string | null; readonly view: View }[];
  readonly count: number;
}

const MOST_KEYS = 3;

/** Facts of a view that pass a filter, counted by up to three keys, most first. Each fact counts once. One statement. */
export async function tally(
  session: Session,
  view: View,
  by: readonly TallyKey[],
  filter: FactFilter,
  first?: number | null,
): Promise<Tally[]> {
  if (by.length === 0 || by.length > MOST_KEYS || new Set(by).size < by.length)
    throw invalidArgument("by", `a list of 1 to ${MOST_KEYS} different keys`, by);
  const limit = pageSize(first);
  checkRoleTaken(filter);
  const among = (argument: "attributedTo" | "publishers") =>
    filter[argument] == null ? null : survivors(session, view, keysArgument(argument, filter[argument]));
  const [participants, attributedTo, publishers] = await Promise.all([
    survivors(session, view, keysArgument("participants", filter.participants)),
    among("attributedTo"),
    among("publishers"),
  ]);
  const { parts, ...wanted } = factParameters(session, filter, partOfFirst(filter.role, participants[0]));
  const named = { entities: participants, participants: storedParts(parts), attributedTo, publishers };
  const parameters = { ...viewParameters(view), ...wanted, ...named, inside: true, after: NEWEST };
  const given = { ...parameters, by: [...by, "", ""].slice(0, MOST_KEYS), limit };
  const [of] = parameters.entities;
  // From who takes part where somebody must, or from who says or published it, else over all facts.
  const rows = await (of === undefined
    ? tallyWithoutParticipants(session, given)
    : session.readFresh("facts-tally-of", { ...given, of }));
  if (rows.length === 0) await refuseUnknown(session, view, namedIn(filter));
  return rows.map((row) => ({
    view,
    keys: by.map((key, nth) => ({ key, value: [row.a, row.b, row.c][nth] ?? null, view })),
    count: row.total,
  }));
}

/** Counts the facts that somebody says or published, where that is asked for; else all of them. */
function tallyWithoutParticipants(session: Session, given: Parameters): Promise<RowOf["facts-tally"][]> {
  for (const { type, column } of SAID) {
    const said = given[column];
    if (said != null) return session.readFresh("facts-tally-said", { ...given, said }, { RELATIONSHIP_TYPE: type });
  }
  return session.readFresh("facts-tally", given);
}
