import { identifiersOf } from "../../domain/names.js";
import { streamBatches } from "../stored/batches.js";
import { Entities, type KnownEntity } from "../stored/entities.js";
import { listings, wasAway } from "./listings.js";
import type { NamedAgain } from "./plan-facts.js";
import type { Planning } from "./planning.js";
import { Spool } from "./spool.js";

/** Finds when the entities that are written are listed, and the further ones that lists have otherwise than before. */
export async function planListings(planning: Planning, again: NamedAgain): Promise<void> {
  const { database, source, revision, changes } = planning;
  if (!changes.someAway && again.named.size === 0) return;
  const written = new Set<string>();
  const listed = new Spool<KnownEntity>();
  for (const batch of changes.entities.batches()) {
    const now = await listings(database, batch.filter(wasAway), again, revision);
    for (const entity of batch) {
      if (again.named.has(entity.key)) written.add(entity.key);
      listed.push({ ...entity, hidden: now.get(entity.key) ?? entity.hidden });
    }
  }
  const others = [...again.named].filter((key) => !written.has(key));
  for await (const keys of streamBatches(others)) {
    const entities = new Entities(revision, source);
    await entities.load(database, keys);
    const concerned = entities.whole.filter(({ key }) => keys.includes(key));
    const now = await listings(database, concerned, again, revision);
    for (const entity of concerned) {
      const hidden = now.get(entity.key) ?? entity.hidden;
      if (JSON.stringify(hidden) === JSON.stringify(entity.hidden)) continue;
      listed.push({ ...entity, hidden });
      if (identifiersOf(entity.declared).length > 0) changes.identified.add(entity.key);
    }
  }
  changes.entities.close();
  changes.entities = listed;
}
