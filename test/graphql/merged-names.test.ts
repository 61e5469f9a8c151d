import { type Data, type Service, STARTUP, serviceWith } from "./service.js";
import { citing, type WrittenPackage } from "./written-package.js";

const named = (...names: string[]) =>
  names.map((name) => {
    const [text, language] = name.split("@");
    return { text, language };
  });

/** A company of a package of its own, so that it can be merged without a word about the others. */
const x = (more: object): WrittenPackage => ({
  key: "x-package",
  entities: [
    {
      ...{ key: "x", kind: "COMPANY", names: named("X Corp@en", "엑스@ko"), identifiers: { lei: "XLEI", ticker: "X" } },
      ...{ summary: { en: "What X is." }, url: "https://x.example/", ...more },
    },
  ],
});
const base: WrittenPackage = {
  key: "base",
  documents: [{ key: "doc:b", publishedOn: "2021-01-01" }],
  entities: [
    { key: "y", kind: "COMPANY", names: named("Y Corp@en"), identifiers: { wikidata: "Q7" } },
    { key: "z", kind: "COMPANY", names: named("Z Corp@en"), summary: { en: "What Z is." }, url: "https://z.example/" },
    { key: "land", kind: "REGION", level: "OTHER", names: named("Land@en") },
  ],
  facts: [
    {
      ...{
        key: "uses",
        type: "CUSTOMER_OF",
        roles: { customer: "y", provider: "z" },
        phase: "IN_EFFECT",
        confidence: 1,
      },
      ...{ start: "2019", evidence: [citing("doc:b")] },
    },
    {
      ...{ key: "lies", type: "BASED_IN", roles: { company: "y", region: "land" }, phase: "IN_EFFECT", confidence: 1 },
      ...{ start: "2019", evidence: [citing("doc:b")] },
    },
  ],
};

let service: Service;
beforeEach(async () => {
  service = await serviceWith([base, x({})]);
}, STARTUP);
afterEach(() => service?.close());

const WHO =
  'key name ko: name(language: "ko") summary url names { text mergedFrom } identifiers { scheme value mergedFrom }';
const who = async (key: string): Promise<Data> => (await service.ask(`{ entity(id: "${key}") { ${WHO} } }`)).entity;

test("a survivor answers with the names, identifiers, summary and page of both, marked with whose they were", async () => {
  await service.import(x({ mergedInto: "y" }));
  const both = {
    key: "y",
    name: "Y Corp",
    ko: "엑스",
    summary: "What X is.",
    url: "https://x.example/",
    names: [
      { text: "Y Corp", mergedFrom: null },
      { text: "X Corp", mergedFrom: "x" },
      { text: "엑스", mergedFrom: "x" },
    ],
    identifiers: [
      { scheme: "wikidata", value: "Q7", mergedFrom: null },
      { scheme: "lei", value: "XLEI", mergedFrom: "x" },
      { scheme: "ticker", value: "X", mergedFrom: "x" },
    ],
  };
  expect([await who("x"), await who("y")]).toEqual([both, both]);
});

const FILTERS = [
  'identifier: { scheme: "lei", value: "XLEI" }',
  'identifier: { scheme: "lei", value: "xlei" }',
  'nameStartsWith: "X Corp"',
  'nameStartsWith: "엑"',
  'nameStartsWith: "엑스", ids: ["x"]',
  'nameStartsWith: "엑스", within: "land"',
  'identifier: { scheme: "ticker", value: "X" }, ids: ["y"], within: "land"',
];
const LISTS = ["entities(", "companies(", "entities(orderBy: KEY, ", "customers(", 'customers(of: "z", '];

test("every filter of every list finds a survivor by names and keys of the merged entity", async () => {
  await service.import(x({ mergedInto: "y" }));
  for (const list of LISTS)
    for (const filter of FILTERS) {
      const { found } = await service.ask(
        `{ found: asOf(valid: "../..") { of: ${list}filter: { ${filter} }) { totalCount nodes { key } } } }`,
      );
      expect([list, filter, found.of]).toEqual([list, filter, { totalCount: 1, nodes: [{ key: "y" }] }]);
    }
});

test("a search says whose name it found", async () => {
  await service.import(x({ mergedInto: "y" }));
  expect(
    await service.ask('{ search(text: "엑스") { nodes { entity { key } matched { text mergedFrom } why } } }'),
  ).toEqual({
    search: {
      nodes: [{ entity: { key: "y" }, matched: { text: "엑스", mergedFrom: "x" }, why: ["exact", "merged"] }],
    },
  });
});

test("what packages add to or change in a merged entity shows in the survivor at once", async () => {
  await service.import(x({ mergedInto: "y" }));
  await service.import({
    key: "third",
    entities: [{ key: "x", names: named("エックス@ja"), identifiers: { iso: "7" } }],
  });
  await service.import(x({ mergedInto: "y", names: named("X Group@en") }));
  const { names, identifiers, ko } = await who("y");
  expect(names.map(({ text }: Data) => text)).toEqual(["Y Corp", "X Group", "エックス"]);
  expect(identifiers.map(({ scheme }: Data) => scheme)).toEqual(["wikidata", "lei", "ticker", "iso"]);
  expect(ko).toBe("Y Corp");
  await service.import({ key: "third" });
  expect((await who("y")).names.map(({ text }: Data) => text)).toEqual(["Y Corp", "X Group"]);
});

test("after two merges the last survivor has the names of both, and its own summary and page", async () => {
  await service.import(x({ mergedInto: "y" }));
  const entities = base.entities?.map((entity: Data) => (entity.key === "y" ? { ...entity, mergedInto: "z" } : entity));
  await service.import({ ...base, entities: entities ?? [], facts: [] });
  const last = await who("x");
  expect(last).toMatchObject({ key: "z", ko: "엑스", summary: "What Z is.", url: "https://z.example/" });
  expect(last.names.map(({ text, mergedFrom }: Data) => [text, mergedFrom])).toEqual([
    ["Z Corp", null],
    ["X Corp", "x"],
    ["엑스", "x"],
    ["Y Corp", "y"],
  ]);
});

test("what both have is listed once, as the survivor's own", async () => {
  await service.import(x({ mergedInto: "y", names: named("Y Corp@en", "Y Corp@de"), identifiers: { wikidata: "q7" } }));
  const { names, identifiers } = await who("y");
  expect(names).toEqual([
    { text: "Y Corp", mergedFrom: null },
    { text: "Y Corp", mergedFrom: "x" },
  ]);
  expect(identifiers).toEqual([{ scheme: "wikidata", value: "Q7", mergedFrom: null }]);
});

test("an entity that is no longer merged has its names and identifiers back", async () => {
  const before = [await who("x"), await who("y")];
  await service.import(x({ mergedInto: "y" }));
  await service.import(x({}));
  expect([await who("x"), await who("y")]).toEqual(before);
  const question = '{ entities(filter: { identifier: { scheme: "lei", value: "XLEI" } }) { nodes { key } } }';
  expect(await service.ask(question)).toEqual({ entities: { nodes: [{ key: "x" }] } });
});

test("merged entities take no further statement", async () => {
  const question = `{ entity(id: "y") { ${WHO} } entities(filter: { nameStartsWith: "Y" }) { nodes { names { text } } } }`;
  const before = (await service.answer(question)).statements;
  await service.import(x({ mergedInto: "y" }));
  expect((await service.answer(question)).statements).toEqual(before);
});
