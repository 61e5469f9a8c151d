import { citing, type WrittenPackage } from "../written-package.js";

/** How many there are of everything: a page that nobody sized is full. */
export const MANY = 20;
const NUMBERS = Array.from({ length: MANY }, (_, nth) => String(nth).padStart(2, "0"));

const KINDS = ["COMPANY", "GOVERNMENT", "PERSON", "POLICY", "PRODUCT", "FACILITY", "GROUP", "TOPIC"] as const;
const state = { phase: "IN_EFFECT", confidence: 1 };
const event = { phase: "COMPLETED", confidence: 1, date: "2020-05" };

/** What is told of the nth of each kind. */
function factsOf(n: string, next: string): object[] {
  const [company, government, person, policy] = [`company-${n}`, `government-${n}`, `person-${n}`, `policy-${n}`];
  const [product, facility, group, area] = [`product-${n}`, `facility-${n}`, `group-${n}`, `area-${n}`];
  const parent = `parent-${n}`;
  const facts: [type: string, roles: object, rest: object][] = [
    ["CUSTOMER_OF", { customer: company, provider: "hub" }, state],
    ["CUSTOMER_OF", { customer: company, provider: parent }, state],
    ["UNIT_OF", { unit: company, parent }, state],
    ["OPERATES", { operator: company, facility }, state],
    ["TARGETS", { policy, target: company }, state],
    ["TARGETS", { policy, target: "hub" }, state],
    ["ISSUED", { issuer: government, policy }, event],
    ["APPLIES_IN", { policy, region: area }, state],
    ["BASED_IN", { company: government, region: area }, state],
    ["LOCATED_IN", { located: facility, region: area }, state],
    ["OFFERS", { company, product }, state],
    ["MEMBER_OF", { member: company, group }, state],
    [
      "HOLDS_POSITION",
      { person, organisation: company },
      { ...state, attributedTo: [person, company, government, group] },
    ],
    ["REVENUE", { subject: company }, { phase: "UNSPECIFIED", confidence: 1, attributes: { value: 1 } }],
    ["STATED", { subject: `topic-${n}` }, { phase: "UNSPECIFIED", confidence: 1 }],
    ["COMPETES_WITH", { competitor: [company, group] }, state],
  ];
  const switched = { customer: company, product, from: parent, to: `parent-${next}`, region: [area] };
  return [
    ...facts.map(([type, roles, rest], nth) => ({ key: `${n}-${nth}`, type, roles, ...rest })),
    { key: `${n}-switch`, type: "SWITCHED_PROVIDER", roles: switched, ...event, attributes: { reasons: ["price"] } },
    { key: `${n}-why`, type: "INFLUENCED", roles: { cause: government }, ...event, about: [`${n}-switch`] },
    { key: `${n}-old`, type: "DEPENDS_ON", roles: { dependent: group, provider: "hub" }, ...state },
    {
      ...{ key: `${n}-new`, type: "PARTNER_OF", roles: { partner: [group, "hub"] }, ...state },
      replaces: [`${n}-old`],
      evidence: [citing(`doc:later-${n}`)],
    },
  ].map((fact) => ({ evidence: [citing(`doc:${n}`)], ...fact }));
}

/** Twenty entities of every kind, twenty documents, and all that the contract has a field for of each of them. */
export const FULL: WrittenPackage = {
  key: "full",
  entities: [
    { key: "land", kind: "REGION", level: "WORLD", names: [{ text: "Land" }] },
    { key: "hub", kind: "COMPANY", names: [{ text: "Hub" }] },
    ...NUMBERS.flatMap((n) => [
      ...KINDS.map((kind) => ({
        key: `${kind.toLowerCase()}-${n}`,
        kind,
        names: [{ text: `${kind.toLowerCase()} ${n}` }],
      })),
      { key: `parent-${n}`, kind: "COMPANY", names: [{ text: `parent ${n}` }] },
      { key: `area-${n}`, kind: "REGION", level: "COUNTRY", within: "land", names: [{ text: `area ${n}` }] },
      { key: `spot-${n}`, kind: "REGION", level: "CITY", within: `area-${n}`, names: [{ text: `spot ${n}` }] },
    ]),
  ],
  documents: NUMBERS.flatMap((n) => [
    { key: `doc:base-${n}`, publishedOn: "2020-12-01" },
    {
      ...{ key: `doc:${n}`, publishedOn: "2021-01-01", publisher: `company-${n}`, authors: [`person-${n}`] },
      ...{ credits: [{ role: "photo", entity: `person-${n}` }], basedOn: [`doc:base-${n}`] },
    },
    { key: `doc:later-${n}`, publishedOn: "2020-12-15" },
  ]),
  facts: NUMBERS.flatMap((n, nth) => factsOf(n, NUMBERS[(nth + 1) % MANY] as string)),
  changes: NUMBERS.flatMap((n) => [
    { fact: `${n}-old`, on: "2021-02-01", as: "SUPERSEDED", by: [`${n}-new`] },
    { fact: `${n}-15`, on: "2021-03-01", as: "DISPUTED", by: [`${n}-14`] },
  ]),
};
