import type { Database } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { evidenceLinks } from "../import/rows.js";
import { type DerivedVersion, derivedVersions, type StoredVersion, storedVersions } from "./derived.js";
import { corrections, type Difference, differences, type Findings } from "./difference.js";
import { checkEdges, type EdgeEnds } from "./edges.js";
import { checkLinks } from "./links.js";

/** What a page of facts came to. */
export interface FactFindings extends Findings {
  /** How many versions there are. */
  readonly versions: number;
  /** Whose node says something else than it should of the ends of its edge: the edges are right where they fit these. */
  readonly ends: ReadonlyMap<string, EdgeEnds>;
}

/** Makes every version in a page anew and compares it with what is stored of it: its node, its edge, its links. */
export async function checkFacts(
  database: Database,
  catalogue: Catalogue,
  ids: readonly string[],
  revision: number,
): Promise<FactFindings> {
  const stored = await storedVersions(database, ids, revision);
  const derived = await derivedVersions(database, catalogue, stored);
  const wrong = stored.flatMap((one) => {
    const expected = derived.versions.get(one.id);
    const found: Difference[] = expected ? differences(one.id, one.properties, expected.properties) : [];
    return found.length === 0 ? [] : [{ id: one.id, found }];
  });
  const whole = stored.map((one) => ({ id: one.id, ...expectedOf(one, derived.versions.get(one.id)) }));
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
    ends: new Map(
      whole.flatMap(({ id, properties }, nth) =>
        ENDS.some((column) => stored[nth]?.properties[column] !== properties[column]) ? [[id, properties]] : [],
      ),
    ),
  };
}

/** What a node says of where its edge is. */
const ENDS = ["type", "form", "source", "target"];

/** A version that was ended keeps what it said: its links and its edge follow its node. */
function expectedOf({ properties }: StoredVersion, derived: DerivedVersion | undefined) {
  return {
    properties: derived?.properties ?? properties,
    evidence: derived ? evidenceLinks(derived.version) : null,
  };
}
