import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";
import { fact, STORY } from "./story.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith([...SHIPPED, STORY]);
}, STARTUP);
afterAll(() => service?.close());

/** What is asked of a view of the story and of the article. */
async function view(selection: string, valid = "2021-07-25", known = "2021-07-25"): Promise<Data> {
  return (await service.ask(`{ asOf(valid: "${valid}", known: "${known}") { ${selection} } }`)).asOf;
}
const keys = ({ nodes }: Data) => nodes.map(({ key }: Data) => key).sort();
const article = (name: string) => `fact:g-enews-20210725/${name}`;

test("the facilities of a company are those it runs, announced ones only when asked for", async () => {
  const site = "nodes { key phase target { key __typename } }";
  const { company } = await view(`company(id: "alibaba-cloud") {
    facilities(first: 100) { ${site} totalCount }
    planned: facilities(phases: [ANNOUNCED], first: 100) { ${site} }
    all: facilities(phases: [ANNOUNCED, IN_EFFECT, HALTED, COMPLETED, UNSPECIFIED], first: 100) { ${site} totalCount }
    relationships(types: [OPERATES], first: 100) { ${site} }
    facts(filter: { types: [OPERATES] }, first: 100) { ${site.replace("target { key __typename }", "")} }
  }`);
  expect(company.planned.nodes.length).toBeGreaterThan(0);
  expect(company.facilities.nodes.map(({ phase }: Data) => phase)).not.toContain("ANNOUNCED");
  expect(new Set(company.planned.nodes.map(({ phase }: Data) => phase))).toEqual(new Set(["ANNOUNCED"]));
  expect(company.all.totalCount).toBe(company.facilities.totalCount + company.planned.nodes.length);
  expect(keys(company.relationships)).toEqual(keys(company.all));
  expect(keys(company.facts)).toEqual(keys(company.all));
  expect(company.planned.nodes.map(({ target }: Data) => target.key)).toContain("dc-alibaba-ph");
});

test("switches and lists of facts keep plans; the switches of a company leave them out", async () => {
  const data = await view(`
    switches(from: "alibaba-cloud") { nodes { key phase } }
    company(id: "alibaba-cloud") {
      lostCustomers { nodes { key phase } }
      planned: lostCustomers(phases: [ANNOUNCED]) { nodes { key } }
      wonCustomers { totalCount }
    }
    bytedance: company(id: "bytedance") { switches { nodes { key } } all: switches(phases: [ANNOUNCED, COMPLETED]) { totalCount } }
    tiktok: entity(id: "tiktok") { ... on Customer { switches(phases: [ANNOUNCED]) { nodes { key } totalCount } } }
  `);
  expect(data.switches.nodes.map(({ phase }: Data) => phase).sort()).toEqual(["ANNOUNCED", "COMPLETED"]);
  expect(data.company.lostCustomers.nodes).toEqual([{ key: article("F026"), phase: "COMPLETED" }]);
  expect(keys(data.company.planned)).toEqual([article("F031")]);
  expect(data.company.wonCustomers.totalCount).toBe(0);
  expect(keys(data.bytedance.switches)).toEqual([article("F026")]);
  expect(data.bytedance.all.totalCount).toBe(2);
  // A product that leaves with its company.
  expect(data.tiktok.switches).toEqual({ nodes: [{ key: article("F031") }], totalCount: 1 });
});

test("an empty list of phases matches nothing", async () => {
  const { company } = await view('company(id: "alibaba-cloud") { facilities(phases: []) { totalCount } }');
  expect(company.facilities.totalCount).toBe(0);
});

test("a symmetric relationship is one item of both entities, whichever direction is asked for", async () => {
  const edge = "edges { direction node { key source { key } target { key } } other { key } } totalCount";
  const sides = await view(
    ["acme", "globex"]
      .map(
        (key) => `${key}: company(id: "${key}") {
          both: relationships(types: [COMPETES_WITH]) { ${edge} }
          out: relationships(types: [COMPETES_WITH], direction: OUT) { ${edge} }
          in: relationships(types: [COMPETES_WITH], direction: IN) { ${edge} } }`,
      )
      .join("\n"),
  );
  for (const [key, other] of [
    ["acme", "globex"],
    ["globex", "acme"],
  ] as const) {
    const node = { key: fact("rivals"), source: { key: "acme" }, target: { key: "globex" } };
    const one = { edges: [{ direction: "BOTH", node, other: { key: other } }], totalCount: 1 };
    expect(sides[key]).toEqual({ both: one, out: one, in: one });
  }
});

test("a relationship goes out from its source and into its target", async () => {
  const { company } = await view(`company(id: "hooli") {
    out: relationships(types: [CUSTOMER_OF], direction: OUT) { edges { direction other { key } } }
    in: relationships(types: [CUSTOMER_OF], direction: IN) { edges { direction other { key } } }
    regions: relationships(kinds: [REGION]) { totalCount }
    companies: relationships(types: [CUSTOMER_OF], kinds: [COMPANY, REGION]) { totalCount }
    all: relationships(types: [CUSTOMER_OF]) { totalCount }
  }`);
  expect(company.out.edges).toEqual([{ direction: "OUT", other: { key: "acme" } }]);
  expect(company.in.edges).toEqual([{ direction: "IN", other: { key: "acme" } }]);
  expect(company.regions.totalCount).toBe(0);
  expect(company.companies).toEqual(company.all);
});

test("the parent is the best supported one, and null where two are equally good", async () => {
  const data = await view(
    ["acme", "globex", "initech", "hooli"].map((key) => `${key}: company(id: "${key}") { parent { key } }`).join(" "),
    "2021-01-05",
  );
  expect(data).toEqual({
    acme: { parent: null },
    globex: { parent: { key: "hooli" } },
    initech: { parent: { key: "umbrella" } },
    hooli: { parent: null },
  });
  const { tied } = await view(
    'tied: company(id: "acme") { relationships(types: [UNIT_OF], direction: OUT) { totalCount } }',
  );
  expect(tied.relationships.totalCount).toBe(2);
});

test("regions lie in regions, and sites in them", async () => {
  const { th, asia } = await view(`
    th: region(id: "th") { key level within { key level within { key within { key } } } located(first: 50) { nodes { source { key __typename } } } }
    asia: region(id: "south-eastern-asia") { contains(first: 100) { totalCount nodes { key level name } } }
  `);
  expect(th).toMatchObject({
    level: "COUNTRY",
    within: { key: "south-eastern-asia", within: { key: "asia", within: { key: "world" } } },
  });
  expect(asia.contains.nodes.map(({ key }: Data) => key)).toContain("th");
  expect(asia.contains.totalCount).toBe(asia.contains.nodes.length);
  const names = asia.contains.nodes.map(({ name }: Data) => name);
  expect(names).toEqual([...names].sort());
  const { world } = await view('world: region(id: "world") { within { key } contains { nodes { key level } } }');
  expect(world.within).toBeNull();
  expect(world.contains.nodes.map(({ key }: Data) => key).sort()).toEqual([
    "africa",
    "americas",
    "aq",
    "asia",
    "europe",
    "oceania",
  ]);
});

test("what is located in a city is found there, by kind if wanted", async () => {
  const { bangkok } = await view(`bangkok: region(id: "bangkok") {
    located { nodes { source { key } } } sites: located(kinds: [FACILITY]) { totalCount } companies: located(kinds: [COMPANY]) { totalCount } }`);
  expect(bangkok.located.nodes).toEqual([{ source: { key: "dc-tencent-bangkok" } }]);
  expect(bangkok).toMatchObject({ sites: { totalCount: 1 }, companies: { totalCount: 0 } });
});

test("policies of a company are those that name, restrain or hinder it", async () => {
  const { company } = await view(
    'company(id: "alibaba") { policies(first: 50) { edges { direction node { type source { key } target { key } } } } }',
  );
  const types = company.policies.edges.map(({ node }: Data) => node.type);
  expect(types).toContain("TARGETS");
  for (const { direction, node } of company.policies.edges) {
    expect(direction).toBe("IN");
    expect(["TARGETS", "RESTRAINS", "HINDERS"]).toContain(node.type);
    expect(node.target.key).toBe("alibaba");
  }
});

test("figures have their measure, value and unit; planned ones are among them", async () => {
  const { company } = await view(
    'company(id: "alibaba-cloud") { figures(first: 50) { nodes { key measure type value unit currency comparator basis phase subject { key } } } plans: figures(measures: [INVESTMENT_PLAN]) { nodes { measure phase value currency comparator } } none: figures(measures: []) { totalCount } }',
    "../..",
  );
  const plan = {
    measure: "INVESTMENT_PLAN",
    phase: "ANNOUNCED",
    value: 930_000_000,
    currency: "USD",
    comparator: "AT_LEAST",
  };
  expect(company.plans.nodes).toEqual([plan]);
  expect(company.none.totalCount).toBe(0);
  for (const { measure, type, subject } of company.figures.nodes)
    expect([measure, subject.key]).toEqual([type, "alibaba-cloud"]);
  expect(company.figures.nodes).toContainEqual(
    expect.objectContaining({ measure: "REVENUE", value: 8_600_000_000, currency: "USD" }),
  );
});
