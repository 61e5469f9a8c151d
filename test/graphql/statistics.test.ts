import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";
import { STORY } from "./story.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith([...SHIPPED, STORY]);
}, STARTUP);
afterAll(() => service?.close());

const VIEW = 'asOf(valid: "2021-07-25", known: "2021-07-25")';

test("entities are counted by kind as they are listed: one that was merged is not counted twice", async () => {
  const { asOf } = await service.ask(`{ ${VIEW} { statistics { entities { kind total } } } }`);
  const listed = await service.ask(
    `{ ${asOf.statistics.entities.map(({ kind }: Data) => `${kind}: entities(filter: { kinds: [${kind}] }) { totalCount }`).join(" ")} }`,
  );
  expect(Object.fromEntries(asOf.statistics.entities.map(({ kind, total }: Data) => [kind, total]))).toEqual(
    Object.fromEntries(Object.entries<Data>(listed).map(([kind, { totalCount }]) => [kind, totalCount])),
  );
});

test("facts are counted by type as the view lists them", async () => {
  const { asOf } = await service.ask(
    `{ ${VIEW} { statistics { facts { type total } documents engine } facts { totalCount } } }`,
  );
  const types = asOf.statistics.facts.map(
    ({ type }: Data) => `${type}: facts(filter: { types: [${type}] }) { total: totalCount }`,
  );
  const listed = await service.ask(`{ ${VIEW} { ${types.join(" ")} } }`);
  for (const { type, total } of asOf.statistics.facts) expect([type, listed.asOf[type].total]).toEqual([type, total]);
  const sum = asOf.statistics.facts.reduce((all: number, { total }: Data) => all + total, 0);
  expect(sum).toBe(asOf.facts.totalCount);
  expect(asOf.statistics.documents).toBe(4);
  expect(asOf.statistics.engine).toMatch(/grafeo|neo4j/i);
});

test("before the first import there was nothing", async () => {
  const { asOf } = await service.ask(
    '{ asOf(revision: 0) { statistics { revision entities { total } facts { total } documents } entity(id: "alibaba-cloud") { key } document(id: "doc:first") { key } } }',
  );
  expect(asOf).toEqual({
    statistics: { revision: 0, entities: [], facts: [], documents: 0 },
    entity: null,
    document: null,
  });
});
