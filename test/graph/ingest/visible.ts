import type { Database } from "../../../src/database/port.js";
import { documentsByKey } from "../../../src/graph/documents/documents.js";
import { entitiesByKey, namesOfEntity } from "../../../src/graph/entities/entities.js";
import { evidenceOf } from "../../../src/graph/facts/evidence.js";
import { factsByKey } from "../../../src/graph/facts/facts.js";
import { relationshipsOf } from "../../../src/graph/facts/relationships.js";
import { regionAround, regionsWithin } from "../../../src/graph/lists/regions.js";
import { chosenView } from "../../../src/graph/reading/views.js";
import { factKeys, look } from "../importing.js";

const ENTITIES = ["acme", "cloud", "cloud-two", "rival", "newcomer", "fresh", "asia", "korea", "seoul", "stranger"];
const DOCUMENTS = ["doc:2021-07-25", "doc:2021-08-10", "doc:2021-10-01"];

/** All that a reader sees of the packages in `histories.ts`: on a day when everything is known, and at the latest revision. */
export async function visible(database: Database): Promise<unknown> {
  const session = await look(database);
  const view = await chosenView(session, { valid: "../..", known: "2022-01-01" });
  const entities = await entitiesByKey(session, view, ENTITIES);
  const keys = await factKeys(database, { known: "2022-01-01" });
  const facts = await factsByKey(session, view, keys);
  return {
    revision: view.revision,
    documents: await documentsByKey(session, view, DOCUMENTS),
    facts: await Promise.all(facts.map(async (fact) => ({ fact, evidence: await evidenceOf(session, fact) }))),
    entities: await Promise.all(
      entities.map(async (entity) => ({
        entity,
        names: await namesOfEntity(session, entity),
        around: await regionAround(session, entity),
        within: await regionsWithin(session, entity, {}).page(),
        relationships: await relationshipsOf(session, entity, {}, {}).page(),
      })),
    ),
  };
}
