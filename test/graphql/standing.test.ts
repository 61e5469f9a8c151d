import { type Data, type Service, STARTUP, serviceWith } from "./service.js";
import { fact, STORY } from "./story.js";
import { citing } from "./written-package.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith([STORY]);
}, STARTUP);
afterAll(() => service?.close());

const FIELDS = "key standing certainty known { from until } replacedBy { key } replaces { key } disputedBy { key }";

/** A fact of the story as it is seen in a view. */
async function seen(name: string, known: string, valid = "../..", more = ""): Promise<Data> {
  const query = `query ($id: ID!, $valid: EDTF, $known: Date) { asOf(valid: $valid, known: $known) { fact(id: $id) { ${FIELDS} ${more} } } }`;
  return (await service.ask(query, { id: fact(name), valid, known })).asOf.fact;
}

/** The keys of the facts that a list gives, without the prefix of the package. */
async function listed(filter: string, known: string, valid = "../.."): Promise<string[]> {
  const { asOf } = await service.ask(
    `{ asOf(valid: "${valid}", known: "${known}") { facts(first: 100, filter: { ${filter} }) { nodes { key } } } }`,
  );
  return asOf.facts.nodes.map(({ key }: Data) => key.slice(fact("").length)).sort();
}

test("a fact is not there before it was published, and is from that day on", async () => {
  expect(await seen("retracted", "2021-01-09")).toBeNull();
  expect(await seen("retracted", "2021-01-10")).toMatchObject({ standing: "ASSERTED", certainty: "DEFINITE" });
  expect(await listed("", "2021-01-09")).toEqual([]);
});

test("a fact that is present at other dates only has no certainty, and says the rest", async () => {
  expect(await seen("over", "2021-07-25", "2020-06-01")).toMatchObject({ certainty: null, standing: "ASSERTED" });
  expect(await seen("over", "2021-07-25", "2019-06-01")).toMatchObject({ certainty: "DEFINITE" });
});

test("a retracted fact says so from the day it was withdrawn, and until when it was held to be right", async () => {
  const known = { from: "2021-01-10", until: null };
  expect(await seen("retracted", "2021-04-30")).toMatchObject({ standing: "ASSERTED", certainty: "DEFINITE", known });
  const withdrawn = {
    standing: "RETRACTED",
    certainty: null,
    known: { ...known, until: "2021-05-01" },
    replacedBy: null,
  };
  expect(await seen("retracted", "2021-05-01")).toMatchObject(withdrawn);
  expect(await seen("retracted", "2026-01-01", "2020-06-01")).toMatchObject(withdrawn);
});

test("who withdrew a fact, and why, is known from the day of the withdrawal on", async () => {
  const why = "note evidence { document { key } }";
  const before = await seen("retracted", "2021-04-30", "../..", why);
  expect(before).toMatchObject({ note: null, evidence: [{ document: { key: "doc:first" } }] });
  const after = await seen("retracted", "2021-05-01", "../..", why);
  expect(after.note).toBe("It was another company.");
  expect(after.evidence.map(({ document }: Data) => document.key)).toEqual(["doc:first", "doc:second"]);

  const told = `document(id: "doc:second") { facts(first: 100) { nodes { key } totalCount } }`;
  const { asOf } = await service.ask(`{ asOf(valid: "../..", known: "2021-04-30") { ${told} } }`);
  expect(asOf.document.facts.nodes.map(({ key }: Data) => key)).not.toContain(fact("retracted"));
  expect(asOf.document.facts.totalCount).toBe(asOf.document.facts.nodes.length);
});

test("a superseded fact and its successor name each other, from the day of the correction on", async () => {
  expect(await seen("superseded", "2021-05-31")).toMatchObject({ standing: "ASSERTED", replacedBy: null });
  expect(await seen("superseded", "2021-06-01")).toMatchObject({
    standing: "SUPERSEDED",
    certainty: null,
    known: { from: "2021-01-10", until: "2021-06-01" },
    replacedBy: { key: fact("successor") },
  });
  expect(await seen("successor", "2021-06-01")).toMatchObject({
    standing: "ASSERTED",
    replaces: [{ key: fact("superseded") }],
    known: { from: "2021-03-01", until: null },
  });
});

test("a disputed fact stays in the view, and names what speaks against it from then on", async () => {
  expect(await seen("disputed", "2021-03-31")).toMatchObject({ standing: "ASSERTED", disputedBy: [] });
  expect(await seen("disputed", "2021-04-01")).toMatchObject({
    standing: "DISPUTED",
    certainty: "DEFINITE",
    disputedBy: [{ key: fact("doubt") }],
    known: { from: "2021-01-10", until: null },
  });
});

test("a state whose end becomes known later is present before, and over from then on", async () => {
  const validity = "validity { edtf ongoing end { earliest latest } }";
  expect(await seen("ended", "2021-06-30", "2021-07-15", validity)).toMatchObject({
    certainty: "POSSIBLE",
    validity: { edtf: "2020-01-01/..", ongoing: true },
  });
  expect(await seen("ended", "2021-07-01", "2021-07-15", validity)).toMatchObject({
    certainty: null,
    standing: "ASSERTED",
    known: { from: "2021-01-10", until: null },
    validity: { edtf: "2020-01-01/2021-06", ongoing: false, end: { earliest: "2021-06-01", latest: "2021-06-30" } },
  });
});

test("lists leave out what was withdrawn unless its standing is asked for", async () => {
  const known = "2021-07-25";
  const plain = await listed("types: [CUSTOMER_OF]", known);
  expect(plain).not.toContain("retracted");
  expect(plain).not.toContain("superseded");
  expect(plain).toContain("disputed");
  expect(await listed("standings: [RETRACTED]", known)).toEqual(["retracted"]);
  expect(await listed("standings: [RETRACTED, SUPERSEDED]", known)).toEqual(["retracted", "superseded"]);
  expect(await listed("standings: [DISPUTED]", known)).toEqual(["disputed"]);
  expect(await listed("standings: [RETRACTED]", "2021-04-30")).toEqual([]);
  expect(await listed("standings: []", known)).toEqual([]);
});

test("what was withdrawn has no certainty, so that asking for one leaves it out", async () => {
  expect(await listed("standings: [RETRACTED], certainty: DEFINITE", "2021-07-25")).toEqual([]);
});

test("outsideView counts what is at other dates, whatever certainty is asked for", async () => {
  const { asOf } = await service.ask(
    `{ asOf(valid: "2019-06-01", known: "2021-07-25") {
      all: facts(filter: { types: [CUSTOMER_OF] }) { totalCount outsideView nodes { key } }
      sure: facts(filter: { types: [CUSTOMER_OF], certainty: DEFINITE }) { totalCount outsideView }
      company(id: "umbrella") {
        customers { totalCount outsideView }
        possible: relationships(types: [CUSTOMER_OF], certainty: POSSIBLE) { totalCount outsideView }
        sure: relationships(types: [CUSTOMER_OF], certainty: DEFINITE) { totalCount outsideView }
      }
    } }`,
  );
  // At other dates: `ended`, which began in 2020. Possible then: successor, disputed, merged, both.
  expect(asOf.all).toMatchObject({ totalCount: 5, outsideView: 1 });
  expect(asOf.sure).toEqual({ totalCount: 1, outsideView: 1 });
  expect(asOf.company).toEqual({
    customers: { totalCount: 3, outsideView: 1 },
    possible: { totalCount: 2, outsideView: 1 },
    sure: { totalCount: 1, outsideView: 1 },
  });
});

test("today an ended relationship is not current, and one last confirmed in 2021 is only possible", async () => {
  const { company, scope } = await service.ask(
    `{ scope { valid known revision } company(id: "umbrella") { customers { nodes { key certainty } outsideView } } }`,
  );
  const today = new Date().toISOString().slice(0, 10);
  expect(scope).toEqual({ valid: today, known: today, revision: 1 });
  expect(company.customers.outsideView).toBe(2);
  expect(company.customers.nodes).toEqual([
    { key: fact("successor"), certainty: "POSSIBLE" },
    { key: fact("disputed"), certainty: "POSSIBLE" },
  ]);
});

test("another package may supersede a fact; a view of an earlier day sees neither the correction nor the new fact", async () => {
  const next = {
    ...{ key: "next", type: "CUSTOMER_OF", roles: { customer: "hooli", provider: "acme" } },
    ...{ phase: "IN_EFFECT", confidence: 0.9, evidence: [citing("doc:later")], replaces: [fact("both")] },
  };
  await service.import({
    key: "later",
    documents: [{ key: "doc:later", publishedOn: "2021-03-02" }],
    facts: [next],
    changes: [{ fact: fact("both"), on: "2021-03-02", as: "SUPERSEDED", by: ["next"] }],
  });
  expect(await seen("both", "2021-03-02")).toMatchObject({
    standing: "SUPERSEDED",
    replacedBy: { key: "fact:later/next" },
  });
  expect(await seen("both", "2021-03-01")).toMatchObject({ standing: "ASSERTED", replacedBy: null });
  const { asOf } = await service.ask(
    `{ asOf(valid: "../..", known: "2021-03-02") { fact(id: "fact:later/next") { standing replaces { key standing replacedBy { key } } } } }`,
  );
  expect(asOf.fact).toEqual({
    standing: "ASSERTED",
    replaces: [{ key: fact("both"), standing: "SUPERSEDED", replacedBy: { key: "fact:later/next" } }],
  });
  expect(
    (
      await service.ask(
        `{ asOf(valid: "../..", known: "2021-12-01", revision: 1) { fact(id: "${fact("both")}") { standing } } }`,
      )
    ).asOf.fact,
  ).toEqual({ standing: "ASSERTED" });
});
