import { jest } from "@jest/globals";
import { HUB } from "../../bench/graph.js";
import { openDatabase } from "../../src/database/open.js";
import type { Database } from "../../src/database/port.js";
import { checkSchema, defineSchema } from "../../src/database/schema.js";
import type { View } from "../../src/domain/view.js";
import type { Entity } from "../../src/graph/entities/entities.js";
import { relationshipsOf } from "../../src/graph/facts/relationships.js";
import { type FactListEdge, facts, factsOf } from "../../src/graph/lists/fact-lists.js";
import { switches } from "../../src/graph/lists/switches.js";
import { tally } from "../../src/graph/lists/tally.js";
import { timeline, timelineOf } from "../../src/graph/lists/timeline.js";
import { Archive } from "../../src/graph/reading/archive.js";
import { DEFAULT_BUDGET } from "../../src/graph/reading/budget.js";
import type { Connection } from "../../src/graph/reading/connection.js";
import { Session } from "../../src/graph/reading/session.js";
import { search } from "../../src/graph/search/search.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { exposure } from "../../src/graph/traversal/exposure.js";
import { neighborhood } from "../../src/graph/traversal/neighborhood.js";
import type { Path } from "../../src/graph/traversal/path.js";
import { paths } from "../../src/graph/traversal/paths.js";
import { TEST_ENGINE, testDatabase } from "../databases.js";
import { buildWorlds, FACTS } from "./many-worlds.js";
import { saidOfMoment } from "./views/moments.js";

jest.setTimeout(600_000);
const catalogue = shippedCatalogue();
const KNOWN = { known: "2026-01-01", revision: 1, pinned: true, root: false };
const ALL: View = { ...KNOWN, first: "0000-01-01", last: "9999-12-31" };
const DAY: View = { ...KNOWN, first: "2015-05-05", last: "2015-05-05" };
const COMPANY = "company-7-w12";

type Question = (session: Session) => Promise<unknown>;

const told = async (list: Connection<FactListEdge> | Promise<Connection<FactListEdge>>) => {
  const page = await (await list).page();
  const edges = page.edges.map(({ node, ...edge }) => ({ ...edge, key: node.key, certainty: node.certainty }));
  return { edges, more: page.hasNextPage, total: await (await list).total(), outside: await (await list).outside?.() };
};
const path = ({ entities, hops, certainty, validity }: Path) => ({
  ...{ entities, certainty, validity },
  hops: hops.map(({ fact, forward }) => [fact.key, forward]),
});
const between = (from: string, to: string, view: View, more: object = {}): Question => {
  return async (session) => {
    const found = await paths(session, view, { from, to, overlapping: true, ...more });
    return { ...found, paths: found.paths.map(path) };
  };
};
const reached = (to: string, view: View, more: object): Question => {
  return async (session) => {
    const { nodes, truncated } = await exposure(session, view, { to, ...more });
    return { nodes: nodes.map(({ entity, rules, witness }) => [entity.key, rules, path(witness)]), truncated };
  };
};
const near = (around: string[], more: object): Question => {
  return async (session) => {
    const { entities, relationships, truncated } = await neighborhood(session, ALL, { around, ...more });
    return { entities: entities.map(({ key }) => key), relationships: relationships.map(({ key }) => key), truncated };
  };
};
const moments = (question: object): Question => {
  return async (session) => {
    const list = timeline(session, ALL, question, { first: 50 });
    return [(await list.page()).edges.map(({ node }) => saidOfMoment(node)), await list.total(), await list.undated()];
  };
};
const company = (view: View, key: string) => ({ view, key, kind: "COMPANY" }) as Entity;

const QUESTIONS: { readonly [what: string]: Question } = {
  "a page of relationships": (session) => told(relationshipsOf(session, company(ALL, COMPANY), {}, { first: 100 })),
  "a page of the hub's relationships": (session) => told(relationshipsOf(session, company(ALL, HUB), {}, {})),
  "relationships as of a day": (session) => told(relationshipsOf(session, company(DAY, COMPANY), {}, {})),
  "facts as of a day": (session) => told(facts(session, DAY, {}, {})),
  "facts of somebody during a year": (session) => told(factsOf(session, ALL, COMPANY, { during: "2010" }, {})),
  "switches to the hub": (session) => told(switches(session, ALL, { to: HUB }, {})),
  "switches of somebody": (session) => told(switches(session, ALL, { customer: COMPANY }, {})),
  "a search": async (session) =>
    (await search(session, ALL, { text: "compny 1" }).page()).edges.map(({ node }) => [node.entity.key, node.why]),
  "paths of three hops": between(COMPANY, "company-9-w12", ALL, { maxHops: 3 }),
  "paths between worlds": between(COMPANY, "company-9-w07", ALL, { maxHops: 4, first: 30 }),
  "paths between worlds on a day": between("policy-1-w03", "company-9-w07", DAY, { maxHops: 6 }),
  "paths from the hub": between(HUB, "policy-2-w11", ALL),
  "a neighbourhood": near([COMPANY], {}),
  "a neighbourhood of two hops": near([COMPANY, "policy-0-w01"], { hops: 2, maxEntities: 200 }),
  "exposure to a policy": reached("policy-1-w03", ALL, { maxHops: 3 }),
  "exposure to a government on a day": reached("government-2-w10", DAY, { maxHops: 6, first: 500 }),
  "exposure to the hub": reached(HUB, ALL, { maxHops: 2, first: 20 }),
  "a timeline": moments({}),
  "a timeline of some months": moments({ during: "2011-03/2011-06" }),
  "a timeline of what was known": moments({ clock: "KNOWN", types: ["TARGETS"] }),
  "a timeline of several": moments({ entities: [COMPANY, "policy-1-w03"] }),
  "a timeline of one": async (session) =>
    (await timelineOf(session, company(ALL, COMPANY), "2010/2015", {}).page()).edges.map(({ node }) =>
      saidOfMoment(node),
    ),
  "a tally": async (session) =>
    (await tally(session, DAY, ["TARGET", "PHASE", "YEAR"], { types: ["CUSTOMER_OF"] }, 50)).map(({ keys, count }) => [
      keys.map(({ value }) => value),
      count,
    ]),
};

/** With only one database there is nothing to compare. */
const REASON = "Answers of Grafeo and of Neo4j are compared only where a Neo4j is tested.";
if (TEST_ENGINE === "neo4j") describe(`Grafeo and Neo4j, on the same ${FACTS} facts,`, compared);
else {
  console.log(REASON);
  test.skip(REASON, () => undefined);
}

function compared(): void {
  const times: string[] = [];
  let databases: Database[] = [];
  beforeAll(async () => {
    const embedded = await openDatabase({ url: "memory:", deadline: 60_000 });
    await defineSchema(embedded);
    await checkSchema(embedded);
    databases = [embedded, await testDatabase()];
    const began = performance.now();
    const built = databases.map(async (database) => {
      await buildWorlds(database);
      times.push(`${database.version} built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    });
    await Promise.all(built);
  });
  afterAll(async () => {
    console.log(times.join(", "));
    await Promise.all(databases.map((database) => database.close()));
  });

  test.each(Object.entries(QUESTIONS))("answer alike: %s", async (what, ask) => {
    const budget = { ...DEFAULT_BUDGET, milliseconds: 60_000 };
    const answers = [];
    for (const database of databases) {
      const began = performance.now();
      answers.push(await ask(new Session({ database, catalogue, archive: Archive.empty, budget })));
      times.push(`${what} ${(performance.now() - began).toFixed(0)} ms`);
    }
    const [embedded, neo4j] = answers;
    expect(neo4j).toEqual(embedded);
    // Both would agree on nothing, too.
    expect(JSON.stringify(neo4j).length).toBeGreaterThan(100);
  });
}
