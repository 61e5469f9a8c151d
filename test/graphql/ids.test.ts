import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";
import { fact, STORY } from "./story.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith([...SHIPPED, STORY]);
}, STARTUP);
afterAll(() => service?.close());

/** Whatever has an id, wherever it is in an answer. */
function idsIn(value: Data): string[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return [...(typeof value.id === "string" ? [value.id] : []), ...Object.values(value).flatMap(idsIn)];
}

const EVERYTHING = /* GraphQL */ `
  fragment Everybody on Entity { id key facts(first: 5) { nodes { id key } } relationships(first: 5) { edges { node { id source { id } } other { id } } } }
  fragment Everything on Fact {
    id key participants { entity { id } } attributedTo { id } replaces { id } replacedBy { id } disputedBy { id }
    evidence { document { id publisher { id } authors { id } credits { entity { id } } basedOn { id } facts(first: 2) { nodes { id } } } }
    ... on Relationship { source { ...Everybody } target { id } }
    ... on Switch { customer { id } product { id } from { id } to { id } regions { id } influencedBy { id } influences { id } }
    ... on Figure { subject { id } }
    ... on Occurrence { about: subject { id } }
  }
  fragment All on View {
    facts(first: 100) { nodes { ...Everything } }
    switches { nodes { ...Everything } }
    company(id: "alibaba-cloud") {
      ...Everybody parent { id } units { nodes { id } } facilities { nodes { id target { id } } } policies { nodes { id } }
      figures { nodes { id } } customers { nodes { id } } providers { nodes { id } } lostCustomers { nodes { id } } wonCustomers { nodes { id } } switches { nodes { id } }
    }
    policy(id: "clean-network") { id issuers { nodes { id } } targets { nodes { id } } appliesIn { nodes { id } } }
    region(id: "th") { id within { id within { id } } contains { nodes { id } } located { nodes { id } } }
    document(id: "doc:g-enews-20210725") { id facts(first: 50) { nodes { id } } }
    story: fact(id: "${fact("superseded")}") { ...Everything }
  }
`;

const VIEWS = [
  { given: 'valid: "2021-07-25", known: "2021-07-25"', view: "@2021-07-25~2021-07-25" },
  { given: 'valid: "2021-06", known: "2021-08-01"', view: "@2021-06-01/2021-06-30~2021-08-01" },
  { given: 'valid: "../..", known: "2022-01-01"', view: "@../..~2022-01-01" },
  { given: 'valid: "2020/..", known: "2022-01-01", revision: 3', view: "@2020-01-01/..~2022-01-01~r3" },
];

test.each(VIEWS)(
  "every id below asOf($given) carries $view",
  async ({ given, view }) => {
    const data = await service.ask(`{ asOf(${given}) { ...All } } ${EVERYTHING}`);
    const ids = idsIn(data);
    expect(ids.length).toBeGreaterThan(300);
    expect(ids.filter((id) => !id.endsWith(view) || id.indexOf("@") !== id.length - view.length)).toEqual([]);
  },
  STARTUP,
);

test(
  "at the root the id is the key",
  async () => {
    const data = await service.ask(
      `{ ${EVERYTHING.slice(EVERYTHING.indexOf("fragment All on View {") + 22)
        .trimEnd()
        .slice(0, -1)} } ${EVERYTHING.slice(0, EVERYTHING.indexOf("fragment All"))}`,
    );
    const ids = idsIn(data);
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id) => /[@~#]/.test(id))).toEqual([]);
    expect(data.company).toMatchObject({ id: "alibaba-cloud", key: "alibaba-cloud" });
  },
  STARTUP,
);

test.each(VIEWS)(
  "an object is refetched by its id as it was in $view",
  async ({ given, view }) => {
    const fields = "...Everybody ...Everything ... on Document { title facts(first: 5) { nodes { id key } } }";
    const own = EVERYTHING.slice(0, EVERYTHING.indexOf("fragment All"));
    const keys = [
      "alibaba-cloud",
      "clean-network",
      fact("superseded"),
      "fact:g-enews-20210725/F026",
      "doc:g-enews-20210725",
    ];
    const { asOf } = await service.ask(
      `{ asOf(${given}) {
      entity(id: "alibaba-cloud") { __typename ...Everybody }
      policy(id: "clean-network") { __typename ...Everybody }
      story: fact(id: "${fact("superseded")}") { __typename ...Everything }
      left: fact(id: "fact:g-enews-20210725/F026") { __typename ...Everything }
      document(id: "doc:g-enews-20210725") { __typename title facts(first: 5) { nodes { id key } } }
    } } ${own}`,
    );
    const { nodes } = await service.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ${fields} } } ${own}`, {
      ids: keys.map((key) => `${key}${view}`),
    });
    expect(nodes).toEqual([asOf.entity, asOf.policy, asOf.story, asOf.left, asOf.document]);
    expect(nodes.map(({ __typename }: Data) => __typename)).toEqual([
      "Company",
      "Policy",
      "PlainRelationship",
      "Switch",
      "Document",
    ]);
    const { node } = await service.ask(`query ($id: ID!) { node(id: $id) { id __typename } }`, {
      id: `alibaba-cloud${view}`,
    });
    expect(node).toEqual({ id: `alibaba-cloud${view}`, __typename: "Company" });
  },
  STARTUP,
);

const NOBODY = [
  ...["no-such-thing", "fact:story/none", "doc:none", "a b", "x@y", "", "alibaba-cloud@", "alibaba-cloud@2021-07-25"],
  ...["alibaba-cloud@2021-07~2021-07-25", "alibaba-cloud@2021-07-25~2021-07", "alibaba-cloud@2021-07-25~2021-07-25~r4"],
  ...["alibaba-cloud@2021-07-25~2021-07-25~r99999999999999999999", "alibaba-cloud@2021-07-25~2021-07-25~r0"],
  ...[
    "alibaba-cloud@2021-07-25~2021-07-25~r03",
    "alibaba-cloud@2021-07-26/2021-07-25~2021-07-25",
    "a".repeat(201),
    "\u0000",
  ],
  ...["fact:g-enews-20210725/F026@2021-07-25~2021-07-24", "fact:g-enews-20210725/F026#1", "__proto__", "constructor"],
];

test.each(NOBODY)("node(id: %j) is null, and no error", async (id) => {
  const { node } = await service.ask("query ($id: ID!) { node(id: $id) { id } }", { id });
  expect(node).toBeNull();
});

test("nodes come in the order asked for, with null for unknown ids", async () => {
  const ids = ["tencent", "nobody", "alibaba@2021-07-25~2021-07-25", "tencent", "a b", "doc:first"];
  const { nodes } = await service.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
  expect(nodes.map((one: Data) => one?.id ?? null)).toEqual([
    "tencent",
    null,
    "alibaba@2021-07-25~2021-07-25",
    "tencent",
    null,
    "doc:first",
  ]);
});

test("where a key is wanted, an id of another view counts as its key", async () => {
  const id = "alibaba-cloud@2020-01-01~2020-01-01~r1";
  const { asOf } = await service.ask(
    `query ($id: ID!) { asOf(valid: "2021-07-25", known: "2021-07-25") {
      company(id: $id) { id } switches(from: $id) { totalCount } facts(filter: { participants: [$id] }) { totalCount }
    } }`,
    { id },
  );
  expect(asOf.company.id).toBe("alibaba-cloud@2021-07-25~2021-07-25");
  expect(asOf.switches.totalCount).toBe(2);
  expect(asOf.facts.totalCount).toBeGreaterThan(10);
});

test("the key of a merged entity gives its survivor", async () => {
  const data = await service.ask(
    `{ entity(id: "acme-limited") { id key } node(id: "acme-limited@2021-07-25~2021-07-25") { id }
      asOf(valid: "2021-02-01", known: "2021-07-25") { fact(id: "${fact("merged")}") { ... on Relationship { source { key } } participants { entity { key } } } } }`,
  );
  expect(data.entity).toEqual({ id: "acme", key: "acme" });
  expect(data.node).toEqual({ id: "acme@2021-07-25~2021-07-25" });
  expect(data.asOf.fact).toEqual({
    source: { key: "acme" },
    participants: [{ entity: { key: "acme" } }, { entity: { key: "hooli" } }],
  });
});
