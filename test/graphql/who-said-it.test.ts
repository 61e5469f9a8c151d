import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";
import { VERSIONS } from "./shipped-data.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

const keysOf = ({ nodes }: Data) => nodes.map(({ key }: Data) => key).sort();
const saidBy = (...keys: string[]) =>
  VERSIONS.filter(({ attributedTo }) => attributedTo.some((one) => keys.includes(one)))
    .map(({ key }) => key)
    .sort();

test("what Wu Wei, Google and Nikkei Asia say is found by who says it", async () => {
  const { asOf } = await service.ask(`{ asOf(valid: "../..", known: "2021-07-25") {
    wu: facts(filter: { attributedTo: ["wu-wei"] }) { totalCount nodes { key } }
    google: facts(filter: { attributedTo: ["google@2021-07-25~2021-07-25"] }) { totalCount nodes { key } }
    nikkei: facts(filter: { attributedTo: ["nikkei-asia"] }) { totalCount nodes { key } }
    all: facts(filter: { attributedTo: ["wu-wei", "google", "nikkei-asia"] }) { totalCount nodes { key } }
    overtook: facts(filter: { attributedTo: ["google"], types: [OVERTOOK] }) { nodes { key } }
    about: facts(filter: { attributedTo: ["nikkei-asia"], participants: ["alibaba-cloud"] }) { nodes { key } }
    tally(by: [TYPE], filter: { attributedTo: ["google"] }) { count }
    told: searchFacts(text: "google", filter: { attributedTo: ["google"] }, first: 100) { nodes { fact { key } } }
    others: searchFacts(text: "google", first: 100) { nodes { fact { key attributedTo { key } } } }
  } }`);
  expect([asOf.wu.totalCount, asOf.google.totalCount, asOf.nikkei.totalCount]).toEqual([3, 2, 7]);
  expect(keysOf(asOf.wu)).toEqual(saidBy("wu-wei"));
  expect(keysOf(asOf.google)).toEqual(["fact:g-enews-20210725/F059", "fact:g-enews-20210725/F060"]);
  expect(keysOf(asOf.nikkei)).toEqual(saidBy("nikkei-asia"));
  expect(keysOf(asOf.all)).toEqual(saidBy("wu-wei", "google", "nikkei-asia"));
  expect(asOf.all.totalCount).toBe(asOf.all.nodes.length);
  expect(keysOf(asOf.overtook)).toEqual(["fact:g-enews-20210725/F060"]);
  expect(keysOf(asOf.about).length).toBeGreaterThan(0);
  for (const key of keysOf(asOf.about)) expect(saidBy("nikkei-asia")).toContain(key);
  const keysFound = (nodes: Data[]) => nodes.map(({ fact }) => fact.key).sort();
  const said = ({ fact }: Data) => fact.attributedTo.some(({ key }: Data) => key === "google");
  expect(keysFound(asOf.told.nodes)).toEqual(keysFound(asOf.others.nodes.filter(said)));
  expect(asOf.told.nodes.length).toBeGreaterThan(0);
  expect(asOf.tally.map(({ count }: Data) => count)).toEqual([1, 1]);
});

test("saidFacts lists what an entity says, not what is said about it", async () => {
  const { asOf } = await service.ask(`{ asOf(valid: "../..", known: "2021-07-25") {
    company(id: "google") { saidFacts(first: 1) { totalCount outsideView nodes { key } pageInfo { hasNextPage endCursor } } facts { totalCount } }
    person(id: "wu-wei") { saidFacts(filter: { types: [INFLUENCED] }) { nodes { key attributedTo { key } } } all: saidFacts { totalCount } }
    governments { nodes { saidFacts { totalCount } } }
    group(id: "us-anti-china-hawks") { key }
  } }`);
  const { company, person } = asOf;
  expect(company.saidFacts).toMatchObject({ totalCount: 2, outsideView: 0, pageInfo: { hasNextPage: true } });
  expect(company.facts.totalCount).not.toBe(2);
  expect(person.all.totalCount).toBe(3);
  for (const { attributedTo } of person.saidFacts.nodes) expect(attributedTo).toContainEqual({ key: "wu-wei" });
  const rest = await service.ask(`{ asOf(valid: "../..", known: "2021-07-25") {
    company(id: "google") { saidFacts(after: "${company.saidFacts.pageInfo.endCursor}") { nodes { key } } }
  } }`);
  expect([...keysOf(company.saidFacts), ...keysOf(rest.asOf.company.saidFacts)].sort()).toEqual(saidBy("google"));
});

test("facts can be filtered by the publisher of their evidence, which no other filter does", async () => {
  const { asOf } = await service.ask(`{ asOf(valid: "../..", known: "2021-07-25") {
    document(id: "doc:g-enews-20210725") { publisher { key } facts(first: 100) { totalCount } }
    g: facts(filter: { publishers: ["global-economic"] }) { totalCount }
    both: facts(filter: { publishers: ["global-economic"], attributedTo: ["google"] }) { totalCount }
    cited: facts(filter: { publishers: ["nikkei-asia"] }) { totalCount }
  } }`);
  expect(asOf.document.publisher).toEqual({ key: "global-economic" });
  expect(asOf.g.totalCount).toBe(asOf.document.facts.totalCount);
  expect([asOf.both.totalCount, asOf.cited.totalCount]).toEqual([2, 0]);
});

test("the saidFacts of several people take one statement, and a cursor belongs to one list", async () => {
  const query = `{ asOf(valid: "../..", known: "2021-07-25") { entities(filter: { ids: ["google", "nikkei-asia", "wu-wei"] }) {
    nodes { ... on Company { saidFacts(first: 1) { nodes { key } } } ... on Person { saidFacts(first: 1) { nodes { key } } } } } } }`;
  const { statements } = await service.answer(query);
  expect(statements).toEqual(["ledger", "entities-among", "entities-by-id", "facts-said", "versions-by-id"]);
  const { asOf } = await service.ask(
    '{ asOf(valid: "../..", known: "2021-07-25") { company(id: "google") { saidFacts(first: 1) { pageInfo { endCursor } } } } }',
  );
  const { endCursor } = asOf.company.saidFacts.pageInfo;
  const { errors } = await service.answer(`{ company(id: "google") { facts(after: "${endCursor}") { totalCount } } }`);
  expect(errors[0]?.message).toContain('Argument "after"');
});
