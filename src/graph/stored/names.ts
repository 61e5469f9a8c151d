import type { Parameters, Statement, Transaction } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import { declaredNames } from "../../domain/names.js";
import { folded, signedForm } from "../../domain/text/folding.js";
import { hasInitials, hasSyllables, initialsOf } from "../../search/forms.js";
import { gramsOfName } from "../../search/grams.js";
import { splitWords } from "../../search/words.js";
import type { KnownEntity } from "./entities.js";
import { digestOf, type Properties } from "./rows.js";

/** The node of a name, and the small parts it is tied to. */
export interface NameRow {
  readonly id: string;
  readonly entity: string;
  readonly grams: readonly string[];
  readonly properties: Properties;
}

/** The nodes of the names of an entity. What a search filters by stands on them too. */
export function nameRows({ key, record, declared, hidden }: KnownEntity): NameRow[] {
  return declaredNames(declared).map((name, position) => {
    const form = folded(name.text);
    return {
      id: `name:${digestOf([key, name])}`,
      entity: key,
      grams: gramsOfName(splitWords(name.text, form)),
      properties: {
        ...name,
        folded: form,
        signed: signedForm(name.text),
        initials: hasSyllables(form) || hasInitials(form) ? initialsOf(form) : null,
        entity: key,
        kind: record.kind,
        mergedInto: record.mergedInto ?? null,
        hidden: hidden.length === 0 ? null : hidden,
        position,
      },
    };
  });
}

/** How many names one statement ties to their parts, of which each has a dozen. */
const TIED = 300;

/** Writes names and their small parts. */
export async function putNames(transaction: Transaction, names: readonly NameRow[], revision: number): Promise<void> {
  for (const { statement, parameters } of nameWrites(names, revision)) await transaction.run(statement, parameters);
}

/** The statements that write names and their small parts, in order; none without names. */
export function nameWrites(
  names: readonly NameRow[],
  revision: number,
): { readonly statement: Statement; readonly parameters: Parameters }[] {
  if (names.length === 0) return [];
  const rows = names.map(({ id, entity, properties }) => ({ id, entity, properties }));
  const grams = [...new Set(names.flatMap((name) => name.grams))];
  const ties = names.map(({ id, grams }) => ({ id, grams }));
  const parts = Array.from({ length: Math.ceil(ties.length / TIED) }, (_, part) =>
    ties.slice(part * TIED, (part + 1) * TIED),
  );
  return [
    { statement: statement("put-names"), parameters: { rows, revision } },
    { statement: statement("put-grams"), parameters: { grams, revision } },
    ...parts.map((rows) => ({ statement: statement("put-gram-ties"), parameters: { rows } })),
  ];
}
