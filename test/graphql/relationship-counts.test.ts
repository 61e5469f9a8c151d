import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";
import { STORY } from "./story.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith([...SHIPPED, STORY]);
}, STARTUP);
afterAll(() => service?.close());

const COUNTS = "relationshipCounts { type direction count }";
const VIEWS = [
  'valid: "2021-07-25", known: "2021-07-25"',
  'valid: "2019-06", known: "2021-07-25"',
  'valid: "../..", known: "2022-06-01"',
  'valid: "2026-01-01", known: "2026-01-01"',
  'valid: "../..", known: "2022-06-01", revision: 2',
];

test.each(VIEWS)("seen with %s, each count is the total of the list that it stands for", async (view) => {
  const { asOf } = await service.ask(
    `{ asOf(${view}) { entities(first: 100, filter: { kinds: [COMPANY, GROUP, PRODUCT, POLICY, PERSON] }) { nodes { key ${COUNTS} } } } }`,
  );
  const known = asOf.entities.nodes.filter(({ relationshipCounts }: Data) => relationshipCounts.length > 0);
  expect(known.length).toBeGreaterThan(5);
  for (const { key, relationshipCounts } of known) {
    const lists = relationshipCounts.map(
      ({ type, direction }: Data, nth: number) =>
        `n${nth}: relationships(types: [${type}], direction: ${direction}) { totalCount }`,
    );
    const { entity } = (
      await service.ask(
        `{ asOf(${view}) { entity(id: "${key}") { all: relationships { totalCount } ${lists.join(" ")} } } }`,
      )
    ).asOf;
    const { all, ...totals } = entity;
    const counts = relationshipCounts.map(({ count }: Data) => count);
    expect([key, ...Object.values(totals).map(({ totalCount }: Data) => totalCount)]).toEqual([key, ...counts]);
    // And none is left out.
    expect([key, all.totalCount]).toEqual([key, counts.reduce((sum: number, count: number) => sum + count, 0)]);
  }
});

test("counts of some phases are the totals of the named fields, which leave plans out", async () => {
  const phases = "phases: [IN_EFFECT, COMPLETED, HALTED, UNSPECIFIED]";
  const { company } = (
    await service.ask(
      `{ asOf(valid: "2021-07-25", known: "2021-07-25") { company(id: "tencent-cloud") { facilities { totalCount } all: ${COUNTS} held: relationshipCounts(${phases}) { type direction count } } } }`,
    )
  ).asOf;
  const sites = (counts: Data[]) => counts.find(({ type }) => type === "OPERATES").count;
  expect(sites(company.held)).toBe(company.facilities.totalCount);
  expect(sites(company.all)).toBeGreaterThan(sites(company.held));
});

test("counts for a page of entities take one statement", async () => {
  const { data, statements } = await service.answer(
    `{ asOf(valid: "2021-07-25") { entities(first: 100) { nodes { ${COUNTS} } } } }`,
  );
  expect(data.asOf.entities.nodes).toHaveLength(100);
  expect(statements).toEqual(["ledger", "entities-page", "entities-by-id", "relationship-counts"]);
});
