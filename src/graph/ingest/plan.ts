import { planDocuments } from "./plan-documents.js";
import { planEntities } from "./plan-entities.js";
import { checkChanges, planFacts } from "./plan-facts.js";
import { planListings } from "./plan-listings.js";
import type { Planning } from "./planning.js";

/**
 * Finds out what there is to write for a source, by comparing it with the graph in batches: memory does not grow with the
 * source. Throws InvalidInput listing all that is wrong; nothing is written here.
 */
export async function plan(planning: Planning): Promise<void> {
  const renamed = await planEntities(planning);
  const republished = await planDocuments(planning);
  const named = await planFacts(planning, { ...renamed, republished });
  await checkChanges(planning);
  planning.problems.refuse();
  await planListings(planning, named);
}
