import { SHIPPED } from "../graphs.js";
import { type Service, STARTUP, serviceWith } from "./service.js";
import { STORY } from "./story.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith([...SHIPPED, STORY]);
}, STARTUP);
afterAll(() => service?.close());

/** The statements behind an operation, without the pin, which there must be one of, first. */
async function behind(query: string): Promise<string[]> {
  const { statements, errors } = await service.answer(query);
  expect(errors).toEqual([]);
  expect(statements[0]).toBe("ledger");
  return statements.slice(1);
}
const VIEW = 'asOf(valid: "2021-07-25", known: "2021-07-25")';
const inView = (selection: string) => behind(`{ ${VIEW} { ${selection} } }`);

const F026 = 'fact(id: "fact:g-enews-20210725/F026")';
const COMPANY = 'company(id: "alibaba-cloud")';
const DOCUMENT = 'document(id: "doc:g-enews-20210725")';
const PAGE = ["facts-page", "versions-by-id"];
const OF_COMPANY = ["entities-by-id", "relationships-of", "versions-by-id"];

/** What is selected, and the statements that it takes beside the pin. */
const COSTS: [selection: string, statements: string[]][] = [
  ["scope { valid known revision }", []],
  ["statistics { revision }", []],
  [
    "statistics { entities { total } facts { total } documents engine }",
    ["counts-by-kind", "counts-by-type", "count-documents"],
  ],
  // One for a single object.
  [`${F026} { key sentence certainty }`, ["facts-by-key"]],
  [`${COMPANY} { key name summary identifiers { value } }`, ["entities-by-id"]],
  [`${DOCUMENT} { key title }`, ["documents-by-id"]],
  ['region(id: "th") { within { key } }', ["entities-by-id", "entities-by-id"]],
  ['company(id: "tencent-cloud") { parent { key } }', ["entities-by-id", "best-related"]],
  // One for a list.
  [`${COMPANY} { names { text validity { edtf } } }`, ["entities-by-id", "names-of"]],
  [
    `${DOCUMENT} { publisher { key } authors { key } credits { entity { key } } }`,
    ["documents-by-id", "entities-by-id"],
  ],
  [`${DOCUMENT} { basedOn { key } }`, ["documents-by-id", "documents-by-id"]],
  [`${F026} { participants { entity { key } } attributedTo { key } }`, ["facts-by-key", "entities-by-id"]],
  [`${F026} { evidence { anchor gloss quote verified } }`, ["facts-by-key", "evidence-of"]],
  [`${F026} { evidence { document { key } } }`, ["facts-by-key", "evidence-of", "documents-by-id"]],
  [`${F026} { ... on Switch { influences { key } } }`, ["facts-by-key", "influences-of"]],
  [
    `${F026} { ... on Switch { influencedBy { key } influences { key } } }`,
    ["facts-by-key", "influences-of", "influencers-of"],
  ],
  [
    `${F026} { ... on Switch { customer { key } product { key } from { key } to { key } regions { key } } }`,
    ["facts-by-key", "entities-by-id"],
  ],
  // Two for a connection, whatever it is of.
  ["facts { nodes { key } }", PAGE],
  ["facts(filter: { types: [STATED] }) { edges { cursor node { key } } pageInfo { endCursor } nodes { key } }", PAGE],
  // In this graph something was merged, so that it is asked whom keys stand for.
  [
    'facts(filter: { participants: ["alibaba-cloud", "tencent-cloud"] }) { nodes { key } }',
    ["entities-by-id", "facts-of", "versions-by-id"],
  ],
  ['facts(filter: { documents: ["doc:first"] }) { nodes { key } }', ["facts-in", "versions-by-id"]],
  ["switches { nodes { key } }", PAGE],
  ['switches(from: "alibaba-cloud") { nodes { key } }', ["entities-by-id", "facts-of", "versions-by-id"]],
  [`${DOCUMENT} { facts { nodes { key } } }`, ["documents-by-id", "facts-in", "versions-by-id"]],
  [`${COMPANY} { facts { nodes { key } } }`, ["entities-by-id", "facts-of", "versions-by-id"]],
  [`${COMPANY} { figures { nodes { key value } } }`, ["entities-by-id", "facts-of", "versions-by-id"]],
  [`${COMPANY} { lostCustomers { nodes { key } } }`, ["entities-by-id", "facts-of", "versions-by-id"]],
  ['company(id: "tencent-cloud") { facilities { nodes { key } } }', OF_COMPANY],
  [`${COMPANY} { relationships { edges { direction node { key } } } }`, OF_COMPANY],
  [
    `${COMPANY} { relationships { edges { other { key } node { source { key } target { key } } } } }`,
    [...OF_COMPANY, "entities-by-id"],
  ],
  ['region(id: "asia") { contains { nodes { key } } }', ["entities-by-id", "regions-within", "entities-by-id"]],
  // One for each count, only where it is selected.
  ["facts { totalCount }", ["facts-total"]],
  ["facts { outsideView }", ["facts-total"]],
  ["facts { totalCount outsideView nodes { key } }", ["facts-total", "facts-total", ...PAGE]],
  [`${DOCUMENT} { facts { totalCount } }`, ["documents-by-id", "facts-in-total"]],
  [`${COMPANY} { facts { totalCount } }`, ["entities-by-id", "facts-of-total"]],
  [
    `${COMPANY} { facilities { totalCount outsideView } }`,
    ["entities-by-id", "relationships-of-total", "relationships-of-total"],
  ],
  ['region(id: "asia") { contains { totalCount } }', ["entities-by-id", "regions-within-total"]],
];

test.each(COSTS)("%s", async (selection, statements) => {
  expect((await inView(selection)).sort()).toEqual([...statements].sort());
});

test("the catalogue and __typename take no statement", async () => {
  expect((await service.answer("{ __typename catalogue { type roles { role } } }")).statements).toEqual([]);
});

test("an operation reads the revision once, however many views it has", async () => {
  const views = ["2019-01-01", "2020-01-01", "2021-01-01"].map(
    (day) => `v${day.slice(0, 4)}: asOf(valid: "${day}") { facts { totalCount } }`,
  );
  const statements = await behind(
    `{ ${views.join(" ")} facts { totalCount } node(id: "alibaba@../..~2021-07-25") { id } scope { revision } }`,
  );
  expect(statements.sort()).toEqual(["entities-by-id", "facts-total", "facts-total", "facts-total", "facts-total"]);
});

test("two views in one operation do not mix", async () => {
  const of = (given: string) =>
    `asOf(${given}) { company(id: "umbrella") { id customers { totalCount nodes { id certainty } } parent { id } } facts { totalCount nodes { id } } }`;
  const views = [
    'valid: "2021-01-10", known: "2021-01-10"',
    'valid: "2021-06-15", known: "2021-07-01"',
    'valid: "../..", known: "2022-01-01"',
    'valid: "2021-06-15", known: "2021-07-01", revision: 2',
  ];
  const alone = await Promise.all(views.map(async (view) => (await service.ask(`{ ${of(view)} }`)).asOf)).catch(
    () => [],
  );
  const together = await service.ask(`{ ${views.map((view, nth) => `v${nth}: ${of(view)}`).join(" ")} }`);
  expect(Object.values(together)).toEqual(alone);
  expect(new Set(alone.map((one) => JSON.stringify(one))).size).toBe(views.length);
});
