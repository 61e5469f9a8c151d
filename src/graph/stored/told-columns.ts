import type { Parameters } from "../../database/port.js";
import type { FactVersion } from "../../domain/fact.js";
import { searchableForm } from "../../search/fact-text.js";

/** How long a text Neo4j's index of parts takes: 32,766 bytes, and a letter has three at the most. */
const LONGEST_TOLD = 10_000;

/** What a version is found by: all that is told of it in any view, folded. A view of an earlier day may show less. */
export function toldColumns({ sentence, notes, evidence, withdrawal }: FactVersion): Parameters {
  const remarks = [...notes, ...(withdrawal?.notes ?? [])].map(({ text }) => text);
  const glosses = [...evidence, ...(withdrawal?.evidence ?? [])].map(({ gloss }) => gloss);
  const told = searchableForm([sentence, ...glosses, ...remarks].flatMap((texts) => Object.values(texts)));
  return told.length > LONGEST_TOLD ? { told: "", toldAtLength: told } : { told, toldAtLength: null };
}
