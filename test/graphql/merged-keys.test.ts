import { type Data, type Service, STARTUP, serviceWith } from "./service.js";
import { citing, type WrittenPackage } from "./written-package.js";

const company = (key: string, more: object = {}) => ({
  ...{ key, kind: "COMPANY", names: [{ text: key, language: "en" }] },
  ...more,
});
const fact = (key: string, type: string, roles: object) => ({
  ...{ key, type, roles, phase: type === "SWITCHED_PROVIDER" ? "COMPLETED" : "IN_EFFECT", confidence: 0.9 },
  ...(type === "SWITCHED_PROVIDER" ? { date: "2020-06-01" } : { start: "2019-01-01" }),
  evidence: [citing("doc:m")],
});

/** A shop that turns out to be another one, which turns out to be a third; so does the region that it lies in. */
const edition = (merged: boolean): WrittenPackage => ({
  key: "merges",
  documents: [{ key: "doc:m", publishedOn: "2021-01-01" }],
  entities: [
    company("old-shop", merged ? { mergedInto: "shop" } : {}),
    company("shop", merged ? { mergedInto: "store" } : {}),
    company("store"),
    company("cloud"),
    company("sky"),
    { ...company("old-land"), kind: "REGION", level: "OTHER", ...(merged && { mergedInto: "land" }) },
    { ...company("land"), kind: "REGION", level: "OTHER" },
  ],
  facts: [
    fact("uses", "CUSTOMER_OF", { customer: "old-shop", provider: "cloud" }),
    fact("serves", "CUSTOMER_OF", { customer: "sky", provider: "old-shop" }),
    fact("left", "SWITCHED_PROVIDER", { customer: "old-shop", from: "sky", to: "cloud", region: "old-land" }),
    fact("lies", "BASED_IN", { company: "sky", region: "old-land" }),
  ],
});

let service: Service;
beforeAll(async () => {
  service = await serviceWith([edition(false), edition(true)]);
}, STARTUP);
afterAll(() => service?.close());

/** What is asked with ID for a key, the keys that were merged away, and how many items the answer has. */
const QUESTIONS: [what: string, question: string, away: readonly string[], items: number][] = [
  ["facts", 'facts(filter: {participants: ["ID"]}) { totalCount nodes { key } }', ["old-shop", "shop"], 3],
  [
    "facts of two",
    'facts(filter: {participants: ["cloud", "ID"]}) { totalCount nodes { key } }',
    ["old-shop", "shop"],
    2,
  ],
  [
    "facts in a role",
    'facts(filter: {participants: ["ID"], role: "customer"}) { totalCount nodes { key } }',
    ["old-shop", "shop"],
    2,
  ],
  ["switches of somebody", 'switches(customer: "ID") { totalCount nodes { key } }', ["old-shop", "shop"], 1],
  [
    "switches of units",
    'switches(customer: "ID", includeUnits: true) { totalCount nodes { key } }',
    ["old-shop", "shop"],
    1,
  ],
  ["switches in a region", 'switches(region: "ID") { totalCount nodes { key } }', ["old-land"], 1],
  ["customers", 'customers(of: "ID") { totalCount nodes { key } }', ["old-shop", "shop"], 1],
  ["providers", 'providers(of: "ID") { totalCount nodes { key } }', ["old-shop", "shop"], 1],
  ["entities", 'entities(filter: {ids: ["ID"]}) { totalCount nodes { key } }', ["old-shop", "shop"], 1],
  ["companies", 'companies(filter: {ids: ["ID", "cloud"]}) { totalCount nodes { key } }', ["old-shop", "shop"], 2],
  ["entities in a region", 'entities(filter: {within: "ID"}) { totalCount nodes { key } }', ["old-land"], 1],
  ["customers in a region", 'customers(filter: {within: "ID"}) { totalCount nodes { key } }', ["old-land"], 1],
  ["a timeline", 'timeline(entities: ["ID"]) { totalCount nodes { kind fact { key } } }', ["old-shop", "shop"], 3],
];
const STANDS_FOR: { readonly [key: string]: string } = { "old-shop": "store", shop: "store", "old-land": "land" };

test.each(QUESTIONS)("%s by the key of a merged entity are those of its survivor", async (_, question, away, items) => {
  const ask = async (key: string): Promise<Data> => {
    const { asOf } = await service.ask(`{ asOf(valid: "../..") { answer: ${question.replace("ID", key)} } }`);
    return asOf.answer;
  };
  for (const key of away) {
    const answer = await ask(key);
    expect(answer.nodes).toHaveLength(items);
    expect(answer).toEqual(await ask(STANDS_FOR[key] as string));
  }
});

test("the facts of a merged entity are counted as those of its survivor", async () => {
  const tally = (key: string, role: string) =>
    `tally(by: [TYPE], filter: {participants: ["${key}"]${role}}) { keys { value } count }`;
  for (const role of ["", ', role: "customer"']) {
    const { old, now } = await service.ask(`{ old: ${tally("old-shop", role)} now: ${tally("store", role)} }`);
    expect(old).toEqual(now);
    expect(old.length).toBeGreaterThan(0);
  }
});

test("pages of a list by a merged key continue after their cursors", async () => {
  const page = async (after: string | null) =>
    (
      await service.ask(
        'query ($after: Cursor) { asOf(valid: "../..") { facts(first: 1, after: $after, filter: {participants: ["old-shop"]}) { nodes { key } pageInfo { endCursor } } } }',
        { after },
      )
    ).asOf.facts;
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect(second.nodes).toHaveLength(1);
  expect(second.nodes).not.toEqual(first.nodes);
});

test("at the revision before, everything is found by the key that it had", async () => {
  const facts = (key: string) => `${key.replace("-", "")}: facts(filter: {participants: ["${key}"]}) { totalCount }`;
  const { asOf } = await service.ask(
    `{ asOf(valid: "../..", revision: 1) { ${["old-shop", "shop", "store"].map(facts).join(" ")} } }`,
  );
  expect(asOf).toEqual({ oldshop: { totalCount: 3 }, shop: { totalCount: 0 }, store: { totalCount: 0 } });
});

test("merges are resolved in one statement, and only where something was merged", async () => {
  const question =
    '{ facts(filter: {participants: ["cloud", "sky"]}) { nodes { key } } switches(from: "sky") { nodes { key } } }';
  const names = (await service.answer(question)).statements;
  expect(names.filter((name) => name === "entities-by-id")).toHaveLength(1);
  // On Neo4j this is the same database: nothing is asked of the other service after this.
  const without = await serviceWith([edition(false)]);
  expect((await without.answer(question)).statements).not.toContain("entities-by-id");
  await without.import(edition(true));
  expect((await without.answer(question)).statements).toContain("entities-by-id");
  await without.close();
});
