import { getNamedType, getNullableType, isInputObjectType, isListType, isObjectType } from "graphql";
import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
  // Neo4j plans what traversals ask once, which on a busy machine takes longer than one of them may.
  for (const one of [
    'paths(from: "tiktok", to: "google") { paths { length } }',
    'exposure(to: "us-gov") { nodes { distance } }',
  ])
    await service.answer(`{ ${one} }`);
}, STARTUP);
afterAll(() => service?.close());

const LIST = "{ totalCount nodes { __typename } }";
const NONE = { totalCount: 0, nodes: [] };

/** Every argument, or field of an input, that takes a list: where it is asked with an empty one, and what is then answered. */
const EMPTY: readonly [argument: string, question: string, answer: object][] = [
  ...["types", "participants", "phases", "modalities", "standings", "documents", "attributedTo", "publishers"].flatMap(
    (name): [string, string, object][] => [
      [
        `FactFilter.${name}`,
        `facts(filter: { ${name}: [] }) { totalCount outsideView nodes { key } }`,
        { ...NONE, outsideView: 0 },
      ],
      [`FactFilter.${name}`, `company(id: "google") { facts(filter: { ${name}: [] }) ${LIST} }`, { facts: NONE }],
      [
        `FactFilter.${name}`,
        `company(id: "google") { saidFacts(filter: { ${name}: [] }) ${LIST} }`,
        { saidFacts: NONE },
      ],
      [`FactFilter.${name}`, `tally(by: [TYPE], filter: { ${name}: [] }) { count }`, []],
    ],
  ),
  ["FactFilter.participants", `facts(filter: { participants: [], role: "customer" }) ${LIST}`, NONE],
  ...["kinds", "ids"].flatMap((name): [string, string, object][] => [
    [`EntityFilter.${name}`, `entities(filter: { ${name}: [] }) ${LIST}`, NONE],
    [`EntityFilter.${name}`, `entities(filter: { ${name}: [], within: "asia" }) ${LIST}`, NONE],
    [`EntityFilter.${name}`, `companies(filter: { ${name}: [] }) ${LIST}`, NONE],
    [`EntityFilter.${name}`, `customers(filter: { ${name}: [] }) ${LIST}`, NONE],
    [`EntityFilter.${name}`, `providers(of: "tiktok", filter: { ${name}: [] }) ${LIST}`, NONE],
    [`EntityFilter.${name}`, `customers(filter: { ${name}: [], within: "asia" }) ${LIST}`, NONE],
  ]),
  ["search.kinds", `search(text: "google", kinds: []) ${LIST}`, NONE],
  ["switches.phases", `switches(phases: []) ${LIST}`, NONE],
  ["timeline.entities", `timeline(entities: []) ${LIST}`, NONE],
  ["timeline.types", `timeline(types: []) ${LIST}`, NONE],
  ["paths.types", 'paths(from: "tiktok", to: "alibaba-cloud", types: []) { paths { length } }', { paths: [] }],
  ["paths.phases", 'paths(from: "tiktok", to: "alibaba-cloud", phases: []) { paths { length } }', { paths: [] }],
  ["exposure.kinds", 'exposure(to: "us-gov", kinds: []) { nodes { distance } }', { nodes: [] }],
  ["exposure.types", 'exposure(to: "us-gov", types: []) { nodes { distance } }', { nodes: [] }],
  ["exposure.phases", 'exposure(to: "us-gov", phases: []) { nodes { distance } }', { nodes: [] }],
  [
    "neighborhood.around",
    "neighborhood(around: []) { entities { key } relationships { key } }",
    { entities: [], relationships: [] },
  ],
  ...["types", "phases", "kinds"].map((name): [string, string, object] => [
    `neighborhood.${name}`,
    `neighborhood(around: ["google"], ${name}: []) { entities { key } relationships { key } }`,
    { entities: [{ key: "google" }], relationships: [] },
  ]),
  ...["types", "phases", "kinds"].map((name): [string, string, object] => [
    `relationships.${name}`,
    `company(id: "google") { relationships(${name}: []) ${LIST} }`,
    { relationships: NONE },
  ]),
  [
    "relationshipCounts.phases",
    'company(id: "google") { relationshipCounts(phases: []) { count } }',
    { relationshipCounts: [] },
  ],
  ["figures.measures", `company(id: "alibaba-cloud") { figures(measures: []) ${LIST} }`, { figures: NONE }],
  ["located.kinds", `region(id: "th") { located(kinds: []) ${LIST} }`, { located: NONE }],
  ["customers.phases", `company(id: "alibaba-cloud") { customers(phases: []) ${LIST} }`, { customers: NONE }],
  [
    "lostCustomers.phases",
    `company(id: "alibaba-cloud") { lostCustomers(phases: []) ${LIST} }`,
    { lostCustomers: NONE },
  ],
];

test.each(EMPTY)("an empty list means none: %s in %s", async (_argument, question, answer) => {
  const { asOf } = await service.ask(`{ asOf(valid: "../..", known: "2021-07-25") { ${question} } }`);
  expect(Object.values(asOf as Data)[0]).toEqual(answer);
});

/** What a list is not a choice of: objects to be given, keys to count by, of which there must be one, and what is to be left out. */
const NO_CHOICE = /^(nodes\.ids|tally\.by|\w+\.excludeTypes)$/;
/** Fields whose `phases` are those of their relationships or switches, as tested above. */
const OF_PHASES = /\.phases$/;

test("every argument of a list is in the table", () => {
  const tested = new Set(EMPTY.map(([argument]) => argument));
  const missing: string[] = [];
  for (const type of Object.values(service.schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    const lists = isInputObjectType(type)
      ? Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, type: field.type }))
      : isObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) =>
            field.args.map((one) => ({ name: `${field.name}.${one.name}`, type: one.type })),
          )
        : [];
    for (const one of lists) {
      if (!isListType(getNullableType(one.type)) || NO_CHOICE.test(one.name) || tested.has(one.name)) continue;
      if (!(OF_PHASES.test(one.name) && getNamedType(one.type).name === "Phase")) missing.push(one.name);
    }
  }
  expect(missing).toEqual([]);
});
