import { streamBatches } from "../stored/batches.js";
import { Entities } from "../stored/entities.js";
import { digestOf } from "../stored/rows.js";
import { loadDocuments, ownershipProblems } from "./documents.js";
import type { Planning } from "./planning.js";
import { documentProblems } from "./references.js";

/**
 * Finds the documents that are new or declared otherwise than before, and what is wrong with what is declared of them. Returns the
 * keys of those that the graph says were published on another day, or by somebody else.
 */
export async function planDocuments(planning: Planning): Promise<ReadonlySet<string>> {
  const { database, source, revision, changes, problems } = planning;
  const republished = new Set<string>();
  for await (const keys of streamBatches(source.documents.keys())) {
    const own = keys.flatMap((key) => source.documents.get(key) ?? []);
    const named = own.flatMap(({ value }) =>
      [value.publisher ?? [], value.authors, value.credits.map(({ entity }) => entity)].flat(2),
    );
    const cited = own.flatMap(({ value }) => [...value.basedOn, ...value.evidence.map(({ document }) => document)]);
    const documents = await loadDocuments(database, source, [...keys, ...cited]);
    const entities = new Entities(revision, source);
    await entities.load(database, named);
    const known = { hasDocument: (key: string) => documents.publishedOn(key) !== undefined };
    for (const placed of own) {
      const { value } = placed;
      const stored = documents.stored(value.key);
      problems.add(ownershipProblems(placed, source.key, stored));
      problems.add(documentProblems(placed, entities, known));
      if (stored === undefined) changes.documents.push(value);
      else if (stored.digest !== digestOf(value)) changes.changedDocuments.push(value);
      const { publishedOn, publisher = null } = value;
      if (stored && (stored.publishedOn !== publishedOn || stored.publisher !== publisher)) republished.add(value.key);
    }
  }
  return republished;
}
