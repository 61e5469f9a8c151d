import { SHIPPED } from "../graphs.js";
import { type Service, STARTUP, serviceWith } from "./service.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

const VIEW = 'asOf(valid: "2021-07-25", known: "2021-07-25")';
const ENTITY = "the key or id of an entity of this graph";
const DOCUMENT = "the key or id of a document of this graph";

/** Every argument that takes keys, where it can be asked: KEY stands for the key, LIST for what a list is asked for. */
const ENTITIES: readonly string[] = [
  'facts(filter: { participants: ["KEY"] }) LIST',
  'facts(filter: { participants: ["google", "KEY"] }) LIST',
  'facts(filter: { attributedTo: ["KEY"] }) LIST',
  'facts(filter: { publishers: ["KEY"] }) LIST',
  'facts(filter: { documents: ["doc:g-enews-20210725"], attributedTo: ["KEY"] }) LIST',
  'company(id: "google") { facts(filter: { participants: ["KEY"] }) LIST }',
  'company(id: "google") { facts(filter: { attributedTo: ["KEY"] }) LIST }',
  'company(id: "google") { saidFacts(filter: { participants: ["KEY"] }) LIST }',
  'switches(customer: "KEY") LIST',
  'switches(from: "KEY") LIST',
  'switches(from: "KEY", includeUnits: true) LIST',
  'switches(from: "alibaba-cloud", to: "KEY") LIST',
  'switches(region: "KEY") LIST',
  'customers(of: "KEY") LIST',
  'providers(of: "KEY") LIST',
  'customers(filter: { within: "KEY" }) LIST',
  'customers(filter: { ids: ["KEY"] }) LIST',
  'customers(of: "alibaba-cloud", filter: { ids: ["KEY"] }) LIST',
  'entities(filter: { ids: ["KEY"] }) LIST',
  'entities(filter: { within: "KEY" }) LIST',
  'entities(filter: { within: "KEY", ids: ["google"] }) LIST',
  'companies(filter: { ids: ["KEY"] }) LIST',
  'regions(filter: { within: "KEY" }) LIST',
  'timeline(entities: ["KEY"]) LIST',
  'searchFacts(text: "google", filter: { attributedTo: ["KEY"] }) LIST',
];
const DOCUMENTS: readonly string[] = [
  'facts(filter: { documents: ["KEY"] }) LIST',
  'facts(filter: { documents: ["KEY", "KEYS"] }) LIST',
  'company(id: "google") { facts(filter: { documents: ["KEY"] }) LIST }',
];
const COUNTS = ["totalCount", "nodes { __typename }", "pageInfo { endCursor }"];

const ask = (question: string, key: string, list: string) =>
  service.answer(`{ ${VIEW} { ${question.replaceAll("KEY", key).replace("LIST", `{ ${list} }`)} } }`);

describe.each([
  [ENTITY, ENTITIES, "alibaba-clud", '"alibaba-cloud"'],
  [DOCUMENT, DOCUMENTS, "doc:g-enews-20210724", '"doc:g-enews-20210725"'],
])("an unknown key, for %s, is refused with the nearest keys", (contract, questions, key, near) => {
  test.each(questions)("%s", async (question) => {
    const argument = [...(question.split("KEY")[0] ?? "").matchAll(/(\w+): (?=\[|"|$)/g)].at(-1)?.[1];
    for (const list of [
      ...COUNTS,
      ...(/facts\(|switches\(/i.test(question.replace("searchFacts(", "")) ? ["outsideView"] : []),
    ]) {
      const { errors } = await ask(question, key, list);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.extensions).toEqual({ code: "BAD_USER_INPUT" });
      const told = `Argument "${argument}" must be ${contract}, not "${key}". The nearest: ${near}, `;
      expect(errors[0]?.message.slice(0, told.length)).toBe(told);
    }
  });
});

test.each([
  ['neighborhood(around: ["google", "KEY"]) { entities { key } }', "around"],
  ['paths(from: "KEY", to: "google") { paths { length } }', "from"],
  ['paths(from: "google", to: "KEY") { paths { length } }', "to"],
  ['exposure(to: "KEY") { nodes { distance } }', "to"],
  ['tally(by: [TYPE], filter: { participants: ["KEY"] }) { count }', "participants"],
  ['tally(by: [TYPE], filter: { publishers: ["KEY"] }) { count }', "publishers"],
  ['timeline(entities: ["KEY"]) { undated }', "entities"],
])("an unknown key is also refused where the answer is no list: %s", async (question, argument) => {
  const { errors } = await ask(question, "alibaba-clud", "");
  expect(errors.map(({ message }) => message.slice(0, 108))).toEqual([
    `Argument "${argument}" must be ${ENTITY}, not "alibaba-clud". The nearest: "alibaba-cloud"`.slice(0, 108),
  ]);
});

test("a known key with nothing in the view gives an empty answer, and no error", async () => {
  const data = await service.ask(`{ asOf(valid: "1990-01-01", known: "1990-01-01") {
    facts(filter: { participants: ["google"], documents: ["doc:g-enews-20210725"] }) { totalCount nodes { key } }
    switches(from: "alibaba-cloud@2021-07-25~2021-07-25") { totalCount outsideView }
    customers(of: "alibaba-cloud", filter: { within: "asia", ids: ["google"] }) { totalCount nodes { key } }
    entities(filter: { ids: ["google"], within: "th" }) { nodes { key } }
    timeline(entities: ["google"]) { totalCount }
    tally(by: [TYPE], filter: { attributedTo: ["google"] }) { count }
  } }`);
  expect(data.asOf).toEqual({
    facts: { totalCount: 0, nodes: [] },
    switches: { totalCount: 0, outsideView: 0 },
    customers: { totalCount: 0, nodes: [] },
    entities: { nodes: [] },
    timeline: { totalCount: 0 },
    tally: [],
  });
});

test("one unknown key among several listed by key is refused, however many are known", async () => {
  const { errors, statements } = await ask(
    'entities(filter: { ids: ["google", "KEY"] }) LIST',
    "gogle",
    "nodes { key }",
  );
  expect(errors[0]?.message).toMatch(/^Argument "ids" must be .*, not "gogle"\. The nearest: "google", /);
  const { statements: known } = await ask(
    'entities(filter: { ids: ["google", "KEY"] }) LIST',
    "tencent",
    "nodes { key }",
  );
  expect(known).toEqual(["ledger", "entities-among", "entities-by-id"]);
  expect(statements.slice(0, 3)).toEqual(known);
});

test("checking keys takes no statement for an answer with items, and one for an empty answer", async () => {
  const of = async (question: string, list: string) => (await ask(question, "alibaba-cloud", list)).statements;
  expect(await of('switches(from: "KEY") LIST', "totalCount outsideView nodes { key }")).toEqual([
    ...["ledger", "facts-of-total", "facts-of-total", "facts-of", "versions-by-id"],
  ]);
  expect(await of('facts(filter: { participants: ["KEY"] }) LIST', "outsideView totalCount")).toEqual([
    ...["ledger", "facts-of-total", "facts-of-total"],
  ]);
  expect(await of('switches(customer: "KEY", to: "google") LIST', "totalCount outsideView nodes { key }")).toEqual([
    ...["ledger", "facts-of-total", "facts-of-total", "facts-of", "entities-by-id"],
  ]);
});

test("fields that fetch one object by an unknown key answer null", async () => {
  const fields = ["entity", "company", "government", "person", "policy", "region", "product", "facility", "group"];
  const asked = [...fields, "topic", "document", "fact"].map((field) => `${field}(id: "nobody") { key }`).join(" ");
  const { asOf, node, nodes } = await service.ask(
    `{ ${VIEW} { ${asked} } node(id: "nobody") { id } nodes(ids: ["nobody"]) { id } }`,
  );
  expect(new Set(Object.values(asOf))).toEqual(new Set([null]));
  expect([node, nodes]).toEqual([null, [null]]);
});

test.each([
  ['facts(filter: { participants: ["google"], role: "custommer" })', "a role of the catalogue", "customer"],
  ['company(id: "google") { facts(filter: { role: "custommer" })', "a role of the catalogue", "customer"],
  ['facts(filter: { participants: ["google"], role: "customer", types: [UNIT_OF] })', "a role of UNIT_OF", "unit"],
  [
    'company(id: "google") { saidFacts(filter: { participants: ["google"], role: "unti" })',
    "a role of the catalogue",
    "unit",
  ],
  ['tally(by: [TYPE], filter: { participants: ["google"], role: "custommer" })', "a role of the catalogue", "customer"],
])("a role that no fact can have is refused: %s", async (question, contract, near) => {
  const list = question.startsWith("tally") ? "{ count }" : "{ totalCount }";
  const closing = question.startsWith("company") ? " }" : "";
  const { errors, statements } = await service.answer(`{ ${VIEW} { ${question} ${list}${closing} } }`);
  expect(errors[0]?.message).toContain(`Argument "role" must be ${contract}, not "`);
  expect(errors[0]?.message).toMatch(new RegExp(`The nearest: .*"${near}"`));
  expect(statements).not.toContain("facts-of");
});

test("the nearest keys are looked for only a few times in an operation, whatever it asks", async () => {
  const asked = Array.from({ length: 8 }, (_, nth) => `a${nth}: switches(from: "alibaba-clud${nth}") { totalCount }`);
  const { errors, statements } = await service.answer(`{ ${VIEW} { ${asked.join(" ")} } }`);
  expect(errors).toHaveLength(8);
  expect(errors.filter(({ message }) => message.includes("The nearest"))).toHaveLength(3);
  expect(statements.filter((name) => name === "keys-around")).toHaveLength(3);
});

test("a name in place of a key is refused with the key as the nearest", async () => {
  const { errors } = await ask('facts(filter: { publishers: ["KEY"] }) LIST', "g-enews", "totalCount");
  expect(errors[0]?.message).toContain('The nearest: "global-economic", ');
});

test("a key that an earlier revision does not have is refused there too", async () => {
  const { errors } = await service.answer(
    '{ asOf(revision: 0) { facts(filter: { participants: ["google"] }) { totalCount } } }',
  );
  expect(errors.map(({ message }) => message)).toEqual([`Argument "participants" must be ${ENTITY}, not "google".`]);
});
