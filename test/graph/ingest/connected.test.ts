import { fileURLToPath } from "node:url";
import type { Database } from "../../../src/database/port.js";
import { OPEN_REVISION } from "../../../src/domain/fact.js";
import type { Participation } from "../../../src/domain/participation.js";
import { cypher, testDatabase } from "../../databases.js";
import { importWritten } from "../../graphql/written-package.js";
import { importing } from "../importing.js";
import { catalogue } from "../views/edges.js";
import { asWritten, randomPackage } from "../views/graph.js";
import { SEED, STARTUP } from "../views/random.js";
import { anyShape, linkedShape } from "../views/shapes.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, STARTUP);
afterEach(() => database.close());

/** Whom the edges of a fact do not reach from the first who takes part, circumstances aside. */
async function leftApart(): Promise<{ facts: number; several: number; apart: string[] }> {
  const facts = await database.read(
    cypher(
      "MATCH (f:Fact) WHERE f.recordedTo = $open RETURN f.id AS id, f.type AS type, f.participants AS participants, f.form AS form",
    ),
    { open: OPEN_REVISION },
  );
  const edges = await database.read(
    cypher(
      "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.fact IS NOT NULL RETURN r.id AS id, a.id AS source, b.id AS target",
    ),
    {},
  );
  let several = 0;
  const apart = facts.flatMap(({ id, type, participants, form }) => {
    const entry = catalogue.get(type as string);
    const taking = (participants as string[])
      .map((one): Participation => ({ role: one.split(" ")[0] ?? "", entity: one.split(" ")[1] ?? "" }))
      .filter(({ role }) => form !== "FIGURE" && !entry?.roles[role]?.circumstance);
    const own = edges.filter((edge) => edge.id === id);
    several += own.length > 1 ? 1 : 0;
    const reached = new Set(taking.slice(0, 1).map(({ entity }) => entity));
    for (const _ of own)
      for (const { source, target } of own)
        if (reached.has(source as string) || reached.has(target as string))
          reached.add(source as string).add(target as string);
    return taking.filter(({ entity }) => !reached.has(entity)).map(({ role, entity }) => `${id} ${role} ${entity}`);
  });
  return { facts: facts.length, several, apart };
}

test(
  "all who take part in a fact of the shipped packages are connected by its own edges",
  async () => {
    for (const key of ["base", "g-enews-20210725"])
      await importing(database, fileURLToPath(new URL(`../../../data/${key}`, import.meta.url)));
    const { facts, several, apart } = await leftApart();
    expect(apart).toEqual([]);
    expect(facts).toBeGreaterThan(100);
    // F010 is about three subjects, each joined to the two others.
    expect(several).toBeGreaterThan(3);
    const subjects = await database.read(
      cypher(
        "MATCH (a:Entity)-[r:STATED]->(b:Entity) WHERE r.fact = 'fact:g-enews-20210725/F010' RETURN a.id AS source, b.id AS target, r.sourceRole AS sourceRole, r.targetRole AS targetRole ORDER BY source, target",
      ),
      {},
    );
    expect(subjects).toHaveLength(3);
    for (const { source, target, sourceRole, targetRole } of subjects) {
      expect([sourceRole, targetRole]).toEqual(["subject", "subject"]);
      expect((source as string) < (target as string)).toBe(true);
    }
  },
  STARTUP,
);

test.each([
  ["of every form", anyShape],
  ["of many edges", linkedShape],
])(
  `all who take part in random facts %s are connected by their own edges (seed ${SEED})`,
  async (_, shape) => {
    await importWritten(database, catalogue, asWritten(randomPackage(SEED, 120, shape)));
    const { facts, several, apart } = await leftApart();
    expect(apart).toEqual([]);
    expect(facts).toBeGreaterThan(60);
    expect(several).toBeGreaterThan(0);
  },
  STARTUP,
);
