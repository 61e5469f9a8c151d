import { type Data, type Service, STARTUP, serviceWith } from "./service.js";
import { citing } from "./written-package.js";

const switched = (key: string, date: string, more: object = {}) => ({
  key,
  type: "SWITCHED_PROVIDER",
  roles: { customer: "acme", from: "cloud" },
  phase: "COMPLETED",
  confidence: 1,
  date,
  evidence: [citing("doc:1")],
  ...more,
});
const uses = (key: string, more: object) => ({
  ...{ key, type: "CUSTOMER_OF", roles: { customer: "acme", provider: "cloud" }, phase: "IN_EFFECT", confidence: 1 },
  evidence: [citing("doc:1")],
  ...more,
});
const plan = (key: string, more: object) => ({
  ...{ key, type: "INVESTMENT_PLAN", roles: { subject: "acme" }, attributes: { value: 1, currency: "USD" } },
  ...{ phase: "ANNOUNCED", modality: "PLAN", confidence: 1, evidence: [citing("doc:1")] },
  ...more,
});

const PACKAGE = {
  key: "p",
  entities: ["acme", "cloud"].map((key) => ({ key, kind: "COMPANY", names: [{ text: key }] })),
  documents: [{ key: "doc:1", publishedOn: "2021-12-31" }],
  facts: [
    switched("years", "[2019,2021]"),
    switched("months", "[2010-01,2010-12]"),
    switched("days", "2010-XX-15"),
    switched("half", "2015-41"),
    uses("vague", { start: "2015~" }),
    uses("began", { start: "[2001,2003]" }),
    uses("span", { start: "[2001,2003]", end: "2004" }),
    plan("dated", { announced: "2017-06", period: "2018/2020" }),
    plan("undated", {}),
    { ...plan("measured", { announced: "2017-06", period: "2017" }), ...{ phase: "UNSPECIFIED", modality: "FACT" } },
  ],
};

let service: Service;
beforeAll(async () => {
  service = await serviceWith([PACKAGE]);
  // A service has Neo4j plan this ahead, for on a busy machine that takes longer than a question may.
  for (let tries = 0; tries < 5; tries++) {
    const { errors } = await service.answer('{ asOf(valid: "../..") { timeline { totalCount nodes { kind } } } }');
    if (errors.length === 0) break;
  }
}, STARTUP);
afterAll(() => service?.close());

const short = ({ key }: Data) => key.replace("fact:p/", "");

/** What lists and timelines give of some days, whichever of them is asked. */
async function during(days: string) {
  const { asOf } = await service.ask(
    `query ($days: EDTF!) { asOf(valid: "../..") {
      facts(filter: { during: $days }) { totalCount nodes { key } }
      mine: company(id: "acme") { facts(filter: { during: $days }) { totalCount nodes { key } } }
      searched: searchFacts(text: "acme", filter: { during: $days }) { totalCount nodes { fact { key } } }
      inDocument: facts(filter: { during: $days, documents: ["doc:1"] }) { totalCount nodes { key } }
      tally(by: [TYPE], filter: { during: $days }) { count }
      tallyOf: tally(by: [TYPE], filter: { during: $days, participants: ["acme"] }) { count }
    } }`,
    { days },
  );
  const facts = asOf.facts.nodes.map(short).sort();
  for (const list of [asOf.facts, asOf.mine.facts, asOf.inDocument]) {
    expect(list.nodes.map(short).sort()).toEqual(facts);
    expect(list.totalCount).toBe(facts.length);
  }
  expect(asOf.searched.nodes.map(({ fact }: Data) => short(fact)).sort()).toEqual(facts);
  for (const counts of [asOf.tally, asOf.tallyOf])
    expect(counts.reduce((sum: number, { count }: Data) => sum + count, 0)).toBe(facts.length);
  return { facts, moments: await momentsDuring(days) };
}

/** The moments that every timeline tells alike. */
async function momentsDuring(days: string) {
  const list = "{ totalCount nodes { fact { key } } }";
  const found: string[][] = [];
  for (const question of [
    `timeline(during: $days) ${list}`,
    `timeline(during: $days, entities: ["acme"]) ${list}`,
    `company(id: "acme") { timeline(during: $days) ${list} }`,
  ]) {
    const { asOf } = await service.ask(`query ($days: EDTF!) { asOf(valid: "../..") { ${question} } }`, { days });
    const { nodes, totalCount } = asOf.timeline ?? asOf.company.timeline;
    found.push(nodes.map(({ fact }: Data) => short(fact)));
    expect(totalCount).toBe(nodes.length);
  }
  expect(found).toEqual([found[0], found[0], found[0]]);
  return found[0] ?? [];
}

test("what happened in one of two years did not happen in the years between", async () => {
  for (const days of ["2020", "2020-06", "2020-01-01/2020-12-31"])
    expect((await during(days)).facts.filter((key: string) => key === "years")).toEqual([]);
  for (const days of ["2019", "2021-01", "2020/2021", "2019-12-31/2020-01-01"]) {
    const { facts, moments } = await during(days);
    expect([facts, moments]).toEqual([expect.arrayContaining(["years"]), ["years"]]);
  }
});

test("what happened in one of two months, or on the fifteenth of some month, happened on no other day", async () => {
  expect(await during("2010-06")).toEqual({ facts: ["days"], moments: ["days"] });
  expect(await during("2010-06-14")).toEqual({ facts: [], moments: [] });
  expect(await during("2010-02-25")).toEqual({ facts: [], moments: [] });
  expect(await during("2010-01")).toEqual({ facts: ["days", "months"], moments: ["months", "days"] });
  expect(await during("2010-12-20")).toEqual({ facts: ["months"], moments: ["months"] });
});

test("what began in one of two years did not begin in the year between, but may have held in it", async () => {
  expect(await during("2002")).toEqual({ facts: ["span"], moments: [] });
  expect(await during("2003")).toEqual({ facts: ["began", "span"], moments: ["began", "span"] });
});

test("presence follows the bounds of a date, whether or not it has gaps", async () => {
  const { asOf } = await service.ask(
    '{ asOf(valid: "2002-06-01") { facts(filter: { types: [CUSTOMER_OF] }) { nodes { key certainty } } } }',
  );
  expect(asOf.facts.nodes).toEqual([
    { key: "fact:p/span", certainty: "POSSIBLE" },
    { key: "fact:p/began", certainty: "POSSIBLE" },
  ]);
});

test.each([
  ["2015-40", []],
  ["2015-41", ["half"]],
  ["2015-39", ["half"]],
  ["2015-37", []],
  ["2015-30", ["half"]],
  ["2015-32", ["half"]],
  ["2015-40/2015-41", ["half"]],
  ["2015-33/2015-34", []],
])("%s is asked like any other time", async (days, expected) => {
  expect((await during(days)).moments.filter((key: string) => key === "half")).toEqual(expected);
  const { asOf } = await service.ask("query ($days: EDTF!) { asOf(valid: $days) { scope { valid } } }", { days });
  expect(asOf.scope.valid).toMatch(/^201[56]-\d\d-\d\d\/201[56]-\d\d-\d\d$/);
});

test("halves of a year are shown as they were given", async () => {
  const { asOf } = await service.ask(
    '{ asOf(valid: "../..") { fact(id: "fact:p/half") { validity { edtf start { earliest latest precision } } } } }',
  );
  expect(asOf.fact.validity).toEqual({
    edtf: "2015-41",
    start: { earliest: "2015-07-01", latest: "2015-12-31", precision: "HALF" },
  });
});

test("views and filters refuse days with gaps between them", async () => {
  for (const [query, argument] of [
    ['{ asOf(valid: "[2019,2021]") { id: scope { valid } } }', "valid"],
    ['{ facts(filter: { during: "2010-XX-15" }) { totalCount } }', "during"],
    ['{ timeline(during: "[2010-01,2010-12]") { totalCount } }', "during"],
  ] as const) {
    const { errors } = await service.answer(query);
    expect(errors[0]?.message).toMatch(
      `Argument "${argument}" must be days in a row, and not a date with gaps between them, not "`,
    );
    expect(errors[0]?.extensions).toEqual({ code: "BAD_USER_INPUT" });
  }
  await service.ask('{ asOf(valid: "[2019..2021]") { scope { valid } } }');
});

test("what is reported as present is present on the day of the report, however vague its beginning", async () => {
  const on = async (valid: string) => {
    const { asOf } = await service.ask(
      'query ($valid: EDTF!) { asOf(valid: $valid) { fact(id: "fact:p/vague") { certainty } } }',
      { valid },
    );
    return asOf.fact.certainty;
  };
  expect(await Promise.all(["2014", "2015-12-31", "2021-12-30", "2021-12-31", "2022-01-01", "../.."].map(on))).toEqual([
    null,
    "POSSIBLE",
    "POSSIBLE",
    "DEFINITE",
    "POSSIBLE",
    "DEFINITE",
  ]);
});

test("in a timeline a planned figure has its dated announcement, and other figures have nothing", async () => {
  const { asOf } = await service.ask(
    '{ asOf(valid: "../..") { timeline(types: [INVESTMENT_PLAN]) { totalCount undated nodes { kind on { earliest latest } fact { key } } } } }',
  );
  expect(asOf.timeline).toEqual({
    totalCount: 1,
    undated: 1,
    nodes: [{ kind: "ANNOUNCED", on: { earliest: "2017-06-01", latest: "2017-06-30" }, fact: { key: "fact:p/dated" } }],
  });
});
