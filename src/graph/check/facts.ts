import type { Database } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { evidenceLinks } from "../stored/rows.js";
import { derivedVersions, storedVersions } from "./derived.js";
import { corrections, type Difference, differences, type Findings } from "./difference.js";
import { checkEdges, type EdgeSources } from "./edges.js";
import { checkLinks } from "./links.js";
import { endsOfStored } from "./stored-ends.js";

/** The findings of a page of facts. */
export interface FactFindings extends Findings {
  /** How many versions there are. */
  readonly versions: number;
  /** Whose node says something else than it should of who takes part: the edges are right where they fit these. */
  readonly said: ReadonlyMap<string, EdgeSources>;
}

/** Makes every version in a page anew and compares it with what is stored of it: its node, its edges, its links. */
export async function checkFacts(
  database: Database,
  catalogue: Catalogue,
  ids: readonly string[],
  revision: number,
): Promise<FactFindings> {
  const stored = await storedVersions(database, ids, revision);
  const derived = await derivedVersions(database, catalogue, stored);
  const ended = await endsOfStored(
    database,
    catalogue,
    stored.filter(({ id }) => !derived.versions.has(id)),
  );
  const whole = stored.map((one) => {
    const version = derived.versions.get(one.id);
    // A version that was ended keeps what it said: its links and its edges follow its node.
    const properties = version?.properties ?? { ...NEVER_MISSING, ...one.properties, ...ended.get(one.id) };
    return { id: one.id, properties, evidence: version ? evidenceLinks(version.version) : null };
  });
  const wrong = stored.flatMap((one, nth) => {
    const found: Difference[] = differences(one.id, one.properties, whole[nth]?.properties ?? one.properties);
    return found.length === 0 ? [] : [{ id: one.id, found }];
  });
  const links = await checkLinks(database, whole);
  const edges = await checkEdges(database, catalogue, whole);
  const rows = wrong.map(({ id, found }) => ({ id, properties: corrections(found) }));
  const columns = rows.length === 0 ? [] : [{ statement: statement("put-facts"), parameters: { rows } }];
  return {
    versions: stored.length,
    differences: [
      ...derived.problems.map(({ fact, ...problem }) => ({ of: fact, ...problem })),
      ...wrong.flatMap(({ found }) => found),
      ...links.differences,
      ...edges.differences,
    ],
    writes: [...columns, ...links.writes, ...edges.writes],
    said: new Map(
      whole.flatMap(({ id, properties }, nth) =>
        DECIDING.some((column) => String(stored[nth]?.properties[column]) !== String(properties[column]))
          ? [[id, properties]]
          : [],
      ),
    ),
  };
}

/** Columns of lists that filters search. Older derivations lacked them, and a comparison with null passes no filter. */
const NEVER_MISSING = { datedGaps: [], momentGaps: [], publishers: [] };

/** What a node says that decides where its edges are. */
const DECIDING = ["type", "participants"];
