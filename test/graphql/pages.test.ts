import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith, walked } from "./service.js";
import { fact, STORY } from "./story.js";
import { citing, type WrittenPackage } from "./written-package.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith([...SHIPPED, STORY]);
}, STARTUP);
afterAll(() => service?.close());

const PAGE = "edges { cursor node { key } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
const ALL_TIME = 'asOf(valid: "../..", known: "2021-07-25")';

/** One page of the connection at `path`, such as `switches` or `company(id: "alibaba-cloud") { facts`. */
async function page(field: string, first: number, after: string | null, inside = "") {
  const given = `first: ${first}, after: $after`;
  const [outer, inner] = inside === "" ? ["", ""] : [`${inside} {`, "}"];
  const [name, filter = ""] = field.split("!");
  const query = `query ($after: Cursor) { ${ALL_TIME} { ${outer} ${name}(${filter} ${given}) { ${PAGE} } ${inner} } }`;
  const { asOf } = await service.ask(query, { after });
  return inside === "" ? asOf[name as string] : asOf[inside.split("(")[0] as string][name as string];
}

const keys = (nodes: Data[]) => nodes.map(({ key }) => key as string);

const LISTS = [
  { name: "facts of the graph", field: "facts!filter: {types: [OPERATES, STATED]},", inside: "" },
  { name: "switches", field: "switches", inside: "" },
  { name: "facts of a company", field: "facts", inside: 'company(id: "alibaba-cloud")' },
  { name: "relationships of a company", field: "relationships", inside: 'company(id: "alibaba-cloud")' },
  { name: "sites of a company", field: "facilities", inside: 'company(id: "tencent-cloud")' },
  { name: "figures of a company", field: "figures", inside: 'company(id: "alibaba-cloud")' },
  { name: "regions in a region", field: "contains", inside: 'region(id: "south-eastern-asia")' },
  { name: "facts of a document", field: "facts", inside: 'document(id: "doc:first")' },
];

describe.each(LISTS)("the $name", ({ field, inside }) => {
  test("read in pages of any size come once each, in one order", async () => {
    const whole = (await page(field, 100, null, inside)) as { edges: { node: Data; cursor: string }[]; pageInfo: Data };
    expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const all = keys(whole.edges.map(({ node }) => node));
    expect(all.length).toBeGreaterThan(1);
    // A fact that joins a company to several others is a row for each.
    expect(new Set(whole.edges.map(({ cursor }) => cursor)).size).toBe(all.length);
    if (field !== "relationships") expect(new Set(all).size).toBe(all.length);
    for (const size of [1, 2, 3, 4, 5])
      expect(keys(await walked((after) => page(field, size, after, inside)))).toEqual(all);
  });

  test("give an empty page for first: 0, which says whether there are items", async () => {
    const { edges, pageInfo } = await page(field, 0, null, inside);
    expect(edges).toEqual([]);
    expect(pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null });
  });
});

test("a page has 20 items by default, and 100 at most", async () => {
  const { asOf } = await service.ask(
    `{ ${ALL_TIME} { few: facts { nodes { key } } many: facts(first: 100) { nodes { key } } } }`,
  );
  expect(asOf.few.nodes).toHaveLength(20);
  expect(asOf.many.nodes).toHaveLength(100);
  expect(asOf.many.nodes.slice(0, 20)).toEqual(asOf.few.nodes);
});

test("the nodes of a page are those of its edges", async () => {
  const { asOf } = await service.ask(`{ ${ALL_TIME} { facts(first: 7) { nodes { id } edges { node { id } } } } }`);
  expect(asOf.facts.nodes).toEqual(asOf.facts.edges.map(({ node }: Data) => node));
});

test("relationships of a company come newest first: by the day they began at the earliest, then by key", async () => {
  const { asOf } = await service.ask(
    `{ ${ALL_TIME} { company(id: "tencent-cloud") { facilities(first: 50) { nodes { key validity { start { earliest } } } } } } }`,
  );
  const order = asOf.company.facilities.nodes.map(
    ({ key, validity }: Data) => `${validity.start.earliest ?? "0000-01-01"} ${key}`,
  );
  expect(order).toEqual([...order].sort().reverse());
  expect(order.length).toBeGreaterThan(3);
});

test("a list that is being read keeps its order while an import adds to it", async () => {
  const field = "facts!filter: {types: [CUSTOMER_OF]},";
  const before = keys(await walked((after) => page(field, 2, after)));
  const begun = await page(field, 1, null);
  await service.import(LATE);
  const continued: string[] = [];
  for (let after = begun.pageInfo.endCursor; after !== null; ) {
    const next = await page(field, 2, after);
    continued.push(...keys(next.edges.map(({ node }: Data) => node)));
    after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
  }
  const fresh = (key: string) => key.startsWith("fact:late/");
  const read = [...keys(begun.edges.map(({ node }: Data) => node)), ...continued];
  expect(read.filter((key) => !fresh(key))).toEqual(before);
  expect(read.filter(fresh)).toEqual(["fact:late/old"]);
  expect(keys(await walked((after) => page(field, 4, after))).filter(fresh)).toEqual([
    "fact:late/new",
    "fact:late/old",
  ]);
  expect(before).toContain(fact("ended"));
});

/** One fact before all that were read, and one behind them. */
const LATE: WrittenPackage = {
  key: "late",
  documents: [{ key: "doc:late", publishedOn: "2021-07-01" }],
  facts: ["new", "old"].map((key) => ({
    key,
    type: "CUSTOMER_OF",
    roles: { customer: "hooli", provider: "globex" },
    phase: "IN_EFFECT",
    confidence: 1,
    start: key === "new" ? "2021-06-30" : "1990-01-01",
    evidence: [citing("doc:late")],
  })),
};
