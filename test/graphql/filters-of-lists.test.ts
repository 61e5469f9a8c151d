import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

/** What is asked of a view of the article. */
async function view(selection: string): Promise<Data> {
  return (await service.ask(`{ asOf(valid: "2021-07-25", known: "2021-07-25") { ${selection} } }`)).asOf;
}
const article = (name: string) => `fact:g-enews-20210725/${name}`;

test("a product is found as the one that left, by itself or with its company", async () => {
  const { of, within, company } = await view(`
    of: switches(customer: "tiktok") { nodes { key } totalCount }
    within: switches(customer: "tiktok", from: "alibaba-cloud", includeUnits: true) { nodes { key } }
    company: switches(customer: "bytedance") { totalCount }
  `);
  expect(of).toEqual({ nodes: [{ key: article("F031") }], totalCount: 1 });
  expect(within.nodes).toEqual(of.nodes);
  expect(company.totalCount).toBe(2);
});

test("the lists of one kind heed the kinds that their filter names", async () => {
  const data = await view(`
    some: companies(filter: { kinds: [PERSON, COMPANY] }, first: 1) { totalCount }
    all: companies(first: 1) { totalCount }
    policies(filter: { kinds: [] }) { totalCount }
  `);
  expect(data.some).toEqual(data.all);
  expect(data.policies.totalCount).toBe(0);
});

test("entities that are named, or are in a region, can be listed by key", async () => {
  const data = await view(`
    named: entities(filter: { ids: ["us", "alibaba", "kr", "huawei"] }, orderBy: KEY, first: 3) { nodes { key } pageInfo { endCursor } }
    asia: entities(filter: { within: "asia" }, orderBy: KEY, first: 100) { nodes { key } totalCount }
  `);
  const keysOf = ({ nodes }: Data) => nodes.map(({ key }: Data) => key);
  expect(keysOf(data.named)).toEqual(["alibaba", "huawei", "kr"]);
  const rest = await view(
    `entities(filter: { ids: ["us", "alibaba", "kr", "huawei"] }, orderBy: KEY, after: "${data.named.pageInfo.endCursor}") { nodes { key } }`,
  );
  expect(keysOf(rest.entities)).toEqual(["us"]);
  expect(keysOf(data.asia)).toEqual(keysOf(data.asia).toSorted());
  expect(data.asia.totalCount).toBe(data.asia.nodes.length);
});
