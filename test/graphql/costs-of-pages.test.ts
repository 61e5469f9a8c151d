import { type Service, STARTUP, serviceWith } from "./service.js";
import { citing, type WrittenPackage } from "./written-package.js";

const TWENTY = Array.from({ length: 20 }, (_, nth) => String(nth).padStart(2, "0"));
const state = { phase: "IN_EFFECT", confidence: 1 };

const named = (key: string, kind: string) => ({ key, kind, names: [{ text: key }] });

/** A provider with twenty customers, each with a site, a parent, a figure, a rival and a document of its own. */
const HUB: WrittenPackage = {
  key: "hub",
  entities: [
    named("hub", "COMPANY"),
    ...TWENTY.flatMap((n) => [
      { key: `customer-${n}`, kind: "COMPANY", names: [{ text: `Customer ${n}` }] },
      named(`parent-${n}`, "COMPANY"),
      named(`rival-${n}`, "GROUP"),
      named(`site-${n}`, "FACILITY"),
      named(`paper-${n}`, "COMPANY"),
    ]),
  ],
  documents: TWENTY.map((n) => ({ key: `doc:${n}`, publishedOn: "2021-01-01", publisher: `paper-${n}` })),
  facts: TWENTY.flatMap((n) => {
    const shared = { ...state, evidence: [citing(`doc:${n}`)] };
    const customer = `customer-${n}`;
    return [
      { key: `customer-${n}`, type: "CUSTOMER_OF", roles: { customer, provider: "hub" }, ...shared },
      { key: `site-${n}`, type: "OPERATES", roles: { operator: customer, facility: `site-${n}` }, ...shared },
      { key: `unit-${n}`, type: "UNIT_OF", roles: { unit: customer, parent: `parent-${n}` }, ...shared },
      { key: `rival-${n}`, type: "COMPETES_WITH", roles: { competitor: [customer, `rival-${n}`] }, ...shared },
      {
        key: `money-${n}`,
        type: "REVENUE",
        roles: { subject: customer },
        attributes: { value: 1 },
        ...shared,
        phase: "UNSPECIFIED",
      },
    ];
  }),
};

let service: Service;
beforeAll(async () => {
  service = await serviceWith([HUB]);
}, STARTUP);
afterAll(() => service?.close());

/** The statements behind the customers of the hub, so many of them, each with a selection. */
async function costOf(first: number, selection: string): Promise<string[]> {
  const query = `query ($first: Int) { asOf(valid: "2021-01-01", known: "2021-01-01") { company(id: "hub") { customers(first: $first) { edges { ${selection} } } } } }`;
  const { data, statements, errors } = await service.answer(query, { first });
  expect(errors).toEqual([]);
  expect(data.asOf.company.customers.edges).toHaveLength(first);
  return [...statements].sort();
}

/** The same statements. On Neo4j lists come back one after the other and may ask on in parts; per row it would be six more at least. */
function expectAlike(statements: readonly string[], one: readonly string[]): void {
  expect([...new Set(statements)]).toEqual([...new Set(one)]);
  expect(Math.abs(statements.length - one.length)).toBeLessThan(6);
}

const other = (selection: string) => `other { ... on Company { ${selection} } }`;
const SELECTIONS = [
  "node { key participants { entity { key } } source { key } target { key } }",
  "node { evidence { anchor document { key publisher { key } } } }",
  "node { evidence { document { facts { totalCount nodes { key } } } } }",
  other("key name names { text }"),
  other("parent { key parent { key } }"),
  other("facts { totalCount outsideView nodes { key participants { entity { key } } } }"),
  other("relationships { totalCount outsideView edges { direction other { key } node { key } } }"),
  other("facilities { nodes { target { key facts { totalCount } } } } figures { nodes { subject { key } } }"),
  other(
    "providers { nodes { key } } switches { totalCount } lostCustomers { totalCount } wonCustomers { nodes { key } }",
  ),
  other("parent { units { edges { other { ... on Company { parent { units { totalCount } } } } } } }"),
];

test.each(SELECTIONS)("for each item of a page %s costs as much as for one", async (selection) => {
  const one = await costOf(1, selection);
  expectAlike(await costOf(20, selection), one);
  expectAlike(await costOf(7, selection), one);
});

test("all of these selections together take the same statements for one item as for twenty", async () => {
  const together = SELECTIONS.map((selection, nth) =>
    selection.startsWith("node")
      ? selection.replace("node", `node${nth}: node`)
      : selection.replace("other", `other${nth}: other`),
  ).join(" ");
  expectAlike(await costOf(20, together), await costOf(1, together));
});

test("a page costs nothing for what is not selected of it", async () => {
  expect(await costOf(20, "cursor")).toEqual(["entities-by-id", "ledger", "relationships-of", "versions-by-id"]);
});
