import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith, walked } from "./service.js";
import { citing, type WrittenPackage } from "./written-package.js";

/** More facts that are told alike than a search looks at, each on a day of its own. */
const MANY = 320;
const crowd: WrittenPackage = {
  key: "crowd",
  entities: [{ key: "crowd", kind: "COMPANY", names: [{ text: "Crowd", language: "en" }] }],
  documents: [{ key: "doc:crowd", publishedOn: "2020-06-01" }],
  facts: Array.from({ length: MANY }, (_, nth) => ({
    key: String(nth).padStart(3, "0"),
    ...{ type: "STATED", roles: { subject: "crowd" }, phase: "UNSPECIFIED", confidence: 1 },
    sentence: { en: `Zebras, told for the ${nth}th time.` },
    evidence: [citing("doc:crowd")],
  })),
};

let service: Service;
beforeAll(async () => {
  service = await serviceWith([...SHIPPED, crowd]);
}, STARTUP);
afterAll(() => service?.close());

const HITS =
  "totalCount truncated { reason limit } nodes { score fact { key } matches { where language text start end } }";

async function found(text: string, rest = "", view = 'valid: "../.."'): Promise<Data> {
  const question = `query ($text: String!) { asOf(${view}) { searchFacts(text: $text ${rest}) { ${HITS} } } }`;
  return (await service.ask(question, { text })).asOf.searchFacts;
}
const numbers = ({ nodes }: Data) => nodes.map(({ fact }: Data) => fact.key.split("/")[1]);
const F = (number: string) => `fact:g-enews-20210725/${number}`;

test("a note is found from its day on, with the place of the match", async () => {
  const { nodes, totalCount } = await found("hebei", "", 'valid: "../..", known: "2022-03-17"');
  expect(totalCount).toBe(1);
  expect(nodes[0]).toMatchObject({ fact: { key: F("F087") }, matches: [{ where: "NOTE", language: "en" }] });
  const [{ text, start, end }] = nodes[0].matches;
  expect([...text].slice(start, end).join("")).toBe("Hebei");
  for (const known of ["2022-03-16", "2021-07-25", "2021-07-24"])
    expect((await found("hebei", "", `valid: "../..", known: "${known}"`)).totalCount).toBe(0);
});

test("all languages are searched at once, and each text that has a word is shown with its place", async () => {
  const korean = await found("비밀 데이터센터 하노이");
  expect(korean).toMatchObject({ totalCount: 0, truncated: null });
  const { nodes } = await found("틱톡 Singapore", "first: 3");
  const where = nodes[0].matches.map(({ where, language }: Data) => `${where} ${language}`);
  expect(where).toEqual(expect.arrayContaining(["SENTENCE en", "SENTENCE ko"]));
  for (const { matches } of nodes)
    for (const { text, start, end } of matches)
      expect([...text].slice(start, end).join("")).toMatch(/^(틱톡|Singapore)$/i);
});

test("a search finds facts of its view and its filter only", async () => {
  const all = numbers(await found("data centre", "first: 100"));
  expect(all).toEqual(expect.arrayContaining(["F064", "F087"]));
  const planned = 'filter: { types: [OPERATES], phases: [ANNOUNCED], participants: ["microsoft"], role: "operator" }';
  expect(numbers(await found("data centre", planned))).toEqual(["F087"]);
  expect(numbers(await found("data centre", 'filter: { participants: ["microsoft"], role: "facility" }'))).toEqual([]);
  expect(numbers(await found("Bangkok", "first: 100", 'valid: "2021-05-31", known: "2021-07-25"'))).not.toContain(
    "F064",
  );
  expect(numbers(await found("Bangkok", "first: 100", 'valid: "2021-07-01", known: "2021-07-25"'))).toContain("F064");
});

test("a blank text finds nothing, signs alone are matched literally, and a text that is too long is refused", async () => {
  for (const text of ["", "   ", "\u200b"]) expect(await found(text)).toMatchObject({ totalCount: 0, nodes: [] });
  expect((await found("·")).nodes.length).toBeGreaterThan(0);
  expect((await found("☃")).totalCount).toBe(0);
  const { errors } = await service.answer(`{ searchFacts(text: "${"x".repeat(201)}") { totalCount } }`);
  expect(errors[0]?.message).toMatch(/^Argument "text" must be at most 200 characters long/);
});

test("a search that meets its limit says so: it gives the newest facts once each, and no total", async () => {
  const known = 'valid: "../..", known: "2020-06-01"';
  expect(await found("zebras", "first: 1", known)).toMatchObject({
    totalCount: null,
    truncated: { reason: "FACTS", limit: 300 },
  });
  const page = "edges { cursor node { fact { key } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
  const zebras = `searchFacts(text: "zebras", first: 100, after: $after) { ${page} }`;
  const pages = await walked(async (after) => {
    return (await service.ask(`query ($after: Cursor) { asOf(${known}) { ${zebras} } }`, { after })).asOf.searchFacts;
  });
  const keys = pages.map(({ fact }: Data) => fact.key);
  expect([keys.length, new Set(keys).size]).toEqual([300, 300]);
  expect(await found("zebras 17th", "", known)).toMatchObject({ totalCount: 4, truncated: null });
});

test("a cursor belongs to one search", async () => {
  const first = await service.ask('{ searchFacts(text: "cloud", first: 1) { pageInfo { endCursor } } }');
  const after = first.searchFacts.pageInfo.endCursor;
  expect(after).not.toBeNull();
  const read = (text: string, filter = "") =>
    service.answer(`{ searchFacts(text: "${text}", first: 1, after: "${after}" ${filter}) { nodes { score } } }`);
  expect((await read("CLOUD")).errors).toEqual([]);
  for (const { errors } of [await read("data"), await read("cloud", "filter: { derived: true }")])
    expect(errors[0]?.message).toMatch(/^Argument "after" must be a cursor that this list has given/);
});
