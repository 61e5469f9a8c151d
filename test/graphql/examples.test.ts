import { readdirSync, readFileSync } from "node:fs";
import { readExample } from "../../web/example.js";
import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";

const FOLDER = new URL("../../examples/", import.meta.url);
const examples = readdirSync(FOLDER)
  .sort()
  .map((file) => ({ file, ...readExample(file, readFileSync(new URL(file, FOLDER), "utf8")) }));

const keys = (connection: Data) => connection.nodes.map((node: Data) => node.key);

/** What matters in the answer to each example, by its operation. */
const EXPECTED: { readonly [operation: string]: (data: Data) => void } = {
  WhoLeftAlibabaCloud({ asOf: { switches } }) {
    const [planned, done] = switches.nodes;
    expect(planned).toMatchObject({ phase: "ANNOUNCED", product: { name: "TikTok" }, toStated: true });
    expect(done).toMatchObject({ phase: "COMPLETED", to: [], toStated: false });
    expect(done.sentence).toMatch(/바이트댄스/);
  },
  WhyTheyLeft({ asOf: { switches } }) {
    expect(switches.nodes[0].influencedBy.map(({ name }: Data) => name)).toContain("US regulators");
    expect(switches.nodes[0].influences[0]).toMatchObject({ modality: "ANALYSIS" });
  },
  CustomersLostAndKept({ asOf: { company } }) {
    expect(company.lostCustomers.nodes).toMatchObject([{ phase: "COMPLETED", customer: { name: "ByteDance" } }]);
    expect(company.leaving.nodes).toMatchObject([{ product: { name: "TikTok" } }]);
    expect(company.customers).toMatchObject({ totalCount: 1, outsideView: 1 });
  },
  WhereTikTokGoes({ asOf: { product } }) {
    expect(product.now.nodes).toMatchObject([{ certainty: "POSSIBLE", target: { name: "Alibaba Cloud" } }]);
    expect(product.facts.nodes).toMatchObject([{ phase: "ANNOUNCED", from: [{ name: "Alibaba Cloud" }] }]);
  },
  WhatASwitchJoins({ asOf: { company, paths } }) {
    const rows = company.relationships.edges.map(({ role, otherRole, other }: Data) => [role, otherRole, other.name]);
    expect(rows).toContainEqual(["customer", "from", "Alibaba Cloud"]);
    expect(rows).toContainEqual(["customer", "to", "US cloud service providers"]);
    expect(paths.paths[0].hops).toMatchObject([{ fromRole: "customer", toRole: "to" }]);
  },
  TheDayBefore({ before, after }) {
    expect([before.switches.totalCount, after.switches.totalCount]).toEqual([0, 2]);
  },
  AbsentPossibleCertain(data) {
    const bangkok = (month: string) =>
      data[month].company.facilities.nodes.find(({ target }: Data) => /Bangkok/.test(target.name))?.certainty;
    const months = ["may", "june", "july", "yearsLater"];
    expect(months.map(bangkok)).toEqual([undefined, "POSSIBLE", "DEFINITE", "POSSIBLE"]);
  },
  AnIdCarriesItsView({ company, asOf, node }) {
    expect([company.id, asOf.company.id]).toEqual(["tencent-cloud", "tencent-cloud@2021-05-31~2021-07-25"]);
    expect(node.facilities.nodes[0].target.id).toMatch(/@2021-06-15~2021-07-25$/);
  },
  OneFactInThreeViews({ notYetKnown, atOtherDates, ofAllTime, noSuchThing }) {
    expect([notYetKnown.fact, atOtherDates.fact.certainty, ofAllTime.fact.certainty, noSuchThing]).toEqual([
      null,
      null,
      "DEFINITE",
      null,
    ]);
  },
  PlansAndFacts({ asOf }) {
    expect(asOf.tencent).toMatchObject({ inEffect: { totalCount: 6 }, planned: { totalCount: 1 } });
    expect(asOf.microsoft.inEffect.totalCount).toBe(0);
  },
  MeasuredAndIntended({ asOf: { company } }) {
    expect(company.measured.nodes).toContainEqual(expect.objectContaining({ measure: "REVENUE", value: 8.6e9 }));
    expect(company.intended.nodes).toMatchObject([{ phase: "ANNOUNCED", comparator: "AT_LEAST", value: 930e6 }]);
  },
  WhomThePoliciesName({ asOf }) {
    const targets = asOf.campaign.targets.nodes.map(({ target }: Data) => target.name);
    expect(targets.sort()).toEqual(["Alibaba Group", "Tencent"]);
    expect(asOf.order).toMatchObject({
      targets: { totalCount: 0 },
      issuers: { nodes: [{ validity: { edtf: "2021-06" } }] },
    });
  },
  DatedTo({ asOf: { facts } }) {
    expect(facts.nodes.some(({ announced }: Data) => announced?.edtf === "2021-03")).toBe(true);
  },
  EvidenceToTheCharacter({ asOf: { fact } }) {
    expect(fact.evidence).toMatchObject([
      { locator: { start: 523, end: 590, paragraph: 18 }, anchor: expect.stringMatching(/제품과 무관한/) },
    ]);
    expect(fact.evidence[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  },
  WhoSaysSo({ asOf: { facts } }) {
    const said = facts.nodes.flatMap(({ attributedTo }: Data) => attributedTo.map(({ name }: Data) => name));
    expect(said).toEqual(expect.arrayContaining(["Wu Wei", "Google"]));
  },
  OpinionsAndPredictions({ asOf: { opinions, predictions, framing } }) {
    expect([opinions, predictions, framing].map(({ nodes }) => nodes.length)).toEqual([2, 2, 4]);
  },
  WhatADocumentSays({ asOf: { document } }) {
    expect(document).toMatchObject({ publishedOn: "2021-07-25", basedOn: [{ key: "doc:nikkei-asia-20210724" }] });
    expect(document.facts.totalCount).toBeGreaterThan(100);
    expect(document.facts.pageInfo.hasNextPage).toBe(true);
  },
  DerivedFacts({ asOf: { derived, stated } }) {
    expect(keys(derived)).toContain("fact:g-enews-20210725/F032");
    expect(keys(stated)).toContain("fact:g-enews-20210725/F024");
  },
  OneEntityManyNames({ entity }) {
    expect(entity).toMatchObject({ korean: "알리바바 클라우드", simplified: "阿里云", traditional: "阿里雲" });
  },
  Competitors({ asOf: { company } }) {
    expect(company.relationships.totalCount).toBe(9);
    expect(company.relationships.edges.every(({ direction }: Data) => direction === "BOTH")).toBe(true);
  },
  SouthEasternAsia({ asOf: { region, entities } }) {
    expect(region).toMatchObject({ name: "동남아시아", within: { name: "Asia" } });
    const names = entities.nodes.map(({ name }: Data) => name);
    expect(names).toContain("Tencent Cloud Bangkok data centre");
  },
  CustomersAndProviders({ asOf: { providers, customers } }) {
    expect(keys(providers)).toContain("alibaba-cloud");
    expect(keys(customers)).toEqual(["tiktok"]);
  },
  WhoseNameBeginsSo({ entities }) {
    expect(keys(entities)).toContain("bytedance");
  },
  PageByPage({ asOf: { facts } }) {
    expect(facts.edges).toHaveLength(5);
    expect(facts.pageInfo).toMatchObject({ hasNextPage: true, endCursor: facts.edges[4].cursor });
  },
  TheCatalogue({ catalogue }) {
    expect(catalogue).toContainEqual(expect.objectContaining({ type: "COMPETES_WITH", symmetric: true }));
  },
  HowMuchThereIs({ asOf: { scope, statistics } }) {
    expect(scope).toMatchObject({ valid: "2021-07-25", known: "2021-07-25" });
    expect(statistics.documents).toBe(2);
  },
  Exposure({ asOf: { exposure } }) {
    const reached = exposure.nodes.map(({ entity }: Data) => entity.name);
    expect(reached).toEqual(expect.arrayContaining(["텐센트", "바이트댄스"]));
  },
  Paths({ asOf: { paths } }) {
    expect(paths.paths[0].entities.map(({ name }: Data) => name)).toContain("Yuan Qian");
  },
  SitesCounted({ asOf: { tally } }) {
    const counts = tally.map(({ count, keys }: Data) => [...keys.map(({ value }: Data) => value), count]);
    expect(counts).toContainEqual(["tencent-cloud", "IN_EFFECT", 6]);
    expect(counts).toContainEqual(["tencent-cloud", "ANNOUNCED", 1]);
  },
  WhatThereIsToOpen({ asOf: { companies, company } }) {
    expect(companies.nodes).toHaveLength(10);
    const customers = { type: "CUSTOMER_OF", direction: "IN", count: company.customers.totalCount };
    expect(company.relationshipCounts).toContainEqual(customers);
    expect(company.relationshipCounts).toContainEqual({ type: "COMPETES_WITH", direction: "BOTH", count: 9 });
  },
  WhoSaidIt({ asOf: { facts, published, person } }) {
    expect(facts.totalCount).toBe(5);
    for (const { attributedTo } of facts.nodes)
      expect(["Google", "Wu Wei"]).toContain(attributedTo.map(({ name }: Data) => name)[0]);
    expect(published.totalCount).toBeGreaterThan(100);
    expect(person.saidFacts.nodes.map(({ type }: Data) => type)).toHaveLength(3);
  },
  SearchAcrossScripts({ search, initials, typo }) {
    expect(search.nodes[0]).toMatchObject({ why: ["exact"], matched: { text: "騰訊" }, entity: { key: "tencent" } });
    expect(initials.nodes).toEqual([{ why: ["initials"], entity: { key: "tencent" } }]);
    expect(typo.nodes).toEqual([{ why: ["typo"], entity: { key: "bytedance" } }]);
  },
  SearchInSentences({ asOf: { searchFacts, korean, later } }) {
    expect(searchFacts).toMatchObject({ truncated: null, totalCount: expect.any(Number) });
    const texts = searchFacts.nodes[0].matches.map(({ text, start, end }: Data) =>
      [...text].slice(start, end).join(""),
    );
    expect(texts).toEqual(expect.arrayContaining(["data", "centre", "Singapore"]));
    expect(korean.totalCount).toBe(4);
    expect(later.nodes).toMatchObject([{ fact: { key: "fact:g-enews-20210725/F087" }, matches: [{ where: "NOTE" }] }]);
  },
};

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

test.each(examples)("$file: $title", async ({ name, query, variables }) => {
  const expected = EXPECTED[name];
  if (!expected) throw new Error(`Say in this file what matters in the answer to ${name}.`);
  expected(await service.ask(query, variables ? JSON.parse(variables) : undefined));
});
