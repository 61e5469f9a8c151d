import type { Database } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import { type EntityKind, kindOfLabel } from "../../domain/kinds.js";
import { WRITE_DEADLINE } from "../lease/lease.js";

/** An identifier that stands for one thing, and that several entities of a kind have: perhaps they are one. */
export interface SharedIdentifier {
  /** "wikidata:Q1". */
  readonly identifier: string;
  readonly kind: EntityKind;
  /** The keys of the entities, sorted. */
  readonly entities: readonly string[];
}

/** The identifiers that these entities, by their keys, share with others of their kind. */
export async function sharedIdentifiers(
  database: Database,
  entities: { readonly size: number; has(key: string): boolean },
): Promise<SharedIdentifier[]> {
  if (entities.size === 0) return [];
  const rows = await database.read(statement("shared-identifiers"), {}, { deadline: WRITE_DEADLINE });
  return rows.flatMap((row) => {
    const keys = row.entities;
    const kind = kindOfLabel(row.kind);
    return kind && keys.some((key) => entities.has(key)) ? [{ identifier: row.identifier, kind, entities: keys }] : [];
  });
}

/** How many of them are told one by one. */
const TOLD = 20;

/** What an import says of identifiers that are shared: a line for each, of many the first ones. */
export function sharingLines(shared: readonly SharedIdentifier[]): string[] {
  const lines = shared
    .slice(0, TOLD)
    .map(
      ({ identifier, kind, entities }) =>
        `${identifier} is the identifier of ${entities.length} entities of kind ${kind}: ${namesIn(entities)}. If they are one, merge them (mergedInto).`,
    );
  const more = shared.length - TOLD;
  return more > 0 ? [...lines, `${more} more identifiers are those of several entities of one kind.`] : lines;
}

function namesIn(keys: readonly string[]): string {
  const first = keys.slice(0, 5).join(", ");
  return keys.length > 5 ? `${first} and ${keys.length - 5} more` : first;
}
