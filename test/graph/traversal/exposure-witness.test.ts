import type { Database } from "../../../src/database/port.js";
import type { View } from "../../../src/domain/view.js";
import type { Fact } from "../../../src/graph/facts/fact.js";
import { type Exposure, exposure } from "../../../src/graph/traversal/exposure.js";
import { testDatabase } from "../../databases.js";
import { importWritten } from "../../graphql/written-package.js";
import { catalogue } from "../views/edges.js";
import { asWritten, type RandomPackage, randomPackage } from "../views/graph.js";
import { SEED, STARTUP } from "../views/random.js";
import { LINKED_KEYS, linkedShape } from "../views/shapes.js";
import { ALL, looking } from "./written-graph.js";

const drawn = randomPackage(SEED, 80, linkedShape);

/** Whom each entity of a graph of these facts reaches, told without what only this graph knows; and the hits themselves. */
async function everything(written: RandomPackage, view: View): Promise<{ told: unknown[]; hits: Exposure[] }> {
  const database: Database = await testDatabase();
  try {
    await importWritten(database, catalogue, asWritten(written));
    const session = looking(database);
    const answers = await Promise.all(LINKED_KEYS.map((to) => exposure(session, view, { to, maxHops: 6, first: 500 })));
    const hits = answers.flatMap(({ nodes }) => nodes);
    return { told: hits.map(told), hits };
  } finally {
    await database.close();
  }
}

let inOrder: Awaited<ReturnType<typeof everything>>;
beforeAll(async () => {
  inOrder = await everything(drawn, ALL);
}, STARTUP);

const told = ({ entity, distance, rules, witness: { entities, hops, validity, certainty } }: Exposure) => ({
  ...{ key: entity.key, distance, rules, entities, validity, certainty },
  facts: hops.map(({ fact }) => (fact as Fact).key),
});

test(
  `the order in which facts are written changes nothing (seed ${SEED})`,
  async () => {
    const turned = { ...drawn, records: [...drawn.records].reverse(), changes: [...drawn.changes].reverse() };
    expect((await everything(turned, ALL)).told).toEqual(inOrder.told);
    expect(inOrder.told.length).toBeGreaterThan(10);
  },
  STARTUP,
);

test(
  `each hit follows from its witness alone, by the catalogue (seed ${SEED})`,
  async () => {
    for (const { entity, distance, rules, witness } of inOrder.hits) {
      expect([witness.hops.length, rules.length, witness.entities.at(-1)]).toEqual([distance, distance, entity.key]);
      for (const [nth, { fact, from, to, forward }] of witness.hops.entries()) {
        expect([from, to]).toEqual(witness.entities.slice(nth, nth + 2));
        expect([fact.source, fact.target]).toEqual(forward ? [from, to] : [to, from]);
        expect(catalogue.get(fact.type)?.exposure).toBe(forward ? "TO_TARGET" : "TO_SOURCE");
        expect(rules[nth]).toBe(`${fact.type}: ${forward ? "from source to target" : "from target to source"}`);
        expect([fact.phase === "ANNOUNCED", fact.certainty === null]).toEqual([false, false]);
      }
      const { start, end } = witness.validity ?? { start: { earliest: null }, end: { latest: null } };
      expect((start.earliest ?? "0000-01-01") <= (end.latest ?? "9999-12-31")).toBe(true);
    }
  },
  STARTUP,
);

test(
  `a graph of nothing but the facts of a witness gives the same hit (seed ${SEED})`,
  async () => {
    const furthest = inOrder.hits.reduce((one, other) => (other.distance > one.distance ? other : one));
    const facts = new Set(furthest.witness.hops.map(({ fact }) => fact.key));
    const of = (key: unknown) => facts.has(key as string) || key === "fact:random/F000";
    const alone = {
      records: drawn.records.filter((record) => of((record as { key: string }).key)),
      changes: drawn.changes.filter((change) => of((change as { fact: string }).fact)),
      versions: [],
    };
    expect((await everything(alone, ALL)).told).toContainEqual(told(furthest));
    expect(furthest.distance).toBeGreaterThan(1);
  },
  STARTUP,
);
