import { createHash } from "node:crypto";
import { SHIPPED } from "../graphs.js";
import { type Service, STARTUP, serviceWith } from "./service.js";

let service: Service;
const cursors: { [list: string]: string } = {};
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
  const { asOf } = await service.ask(
    `{ asOf(valid: "../..", known: "2021-07-25") {
      facts(first: 1) { pageInfo { endCursor } }
      company(id: "alibaba-cloud") { relationships(first: 1) { pageInfo { endCursor } } }
      region(id: "asia") { contains(first: 1) { pageInfo { endCursor } } }
    } }`,
  );
  cursors.facts = asOf.facts.pageInfo.endCursor;
  cursors.relationships = asOf.company.relationships.pageInfo.endCursor;
  cursors.regions = asOf.region.contains.pageInfo.endCursor;
}, STARTUP);
afterAll(() => service?.close());

/** The one error of an operation that is the caller's fault. */
async function refusal(query: string, variables?: object): Promise<string> {
  const { errors } = await service.answer(query, variables);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.extensions).toEqual({ code: "BAD_USER_INPUT" });
  return errors[0]?.message ?? "";
}

const inFacts = "query ($value: Cursor) { facts(after: $value) { totalCount nodes { key } } }";

const forged = (...parts: unknown[]) => {
  const body = parts.length === 1 && typeof parts[0] === "string" ? parts[0] : JSON.stringify(parts);
  const sum = createHash("sha256").update(`relata cursor ${body}`).digest("hex").slice(0, 12);
  return Buffer.from(sum + body, "utf8").toString("base64url");
};

const CURSORS: { [what: string]: () => string } = {
  "no base64": () => "not a cursor!",
  "an empty text": () => "",
  "padded base64": () => `${cursors.facts}==`,
  "that of a list of relationships": () => cursors.relationships ?? "",
  "that of a list of regions": () => cursors.regions ?? "",
  "one with a bit flipped at its start": () => flipped(cursors.facts ?? "", 2),
  "one with a bit flipped at its end": () => flipped(cursors.facts ?? "", (cursors.facts ?? "").length - 3),
  "one that is cut short": () => (cursors.facts ?? "").slice(0, -4),
  "one of 100,000 characters": () => "A".repeat(100_000),
  "a statement of Cypher": () => Buffer.from('"}) DETACH DELETE (n').toString("base64url"),
  "plain JSON": () => Buffer.from('["1","facts","2021-01-01 x"]').toString("base64url"),
  "a forged one without JSON": () => forged("no json"),
  "a forged one that is no list": () => forged("{}"),
  "a forged one whose position is a number": () => forged("1", "facts", 7),
  "a forged one whose position is an object": () => forged("1", "facts", { a: 1 }),
  "a forged one without a position": () => forged("1", "facts"),
  "a forged one of another version": () => forged("2", "facts", "2021-01-01 x"),
  NUL: () => "\u0000",
};

function flipped(text: string, at: number): string {
  return text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
}

test.each(Object.keys(CURSORS))("a cursor that is %s is refused, with its argument and value", async (what) => {
  const value = CURSORS[what]?.() ?? "";
  const message = await refusal(inFacts, { value });
  expect(message).toMatch(/^Argument "after" must be a cursor that this list has given, not /);
  expect(message).toContain(JSON.stringify(value).slice(0, 40));
  expect(message.length).toBeLessThan(300);
});

test("a cursor is accepted by the list that gave it", async () => {
  const { facts } = await service.ask(inFacts, { value: cursors.facts });
  expect(facts.nodes).toHaveLength(20);
});

const DATES = [
  "",
  " ",
  "2021-7-25",
  "2021-13",
  "2021-02-30",
  "yesterday",
  "2021-07-25T00:00:00Z",
  "+275761",
  "2022/2021",
  "\u0000",
  "9".repeat(5000),
];
test.each([...DATES, "a/b", "1/2/3", "[2021..2022"])("asOf(valid: %j) is refused", async (value) => {
  const message = await refusal("query ($value: EDTF) { asOf(valid: $value) { scope { valid } } }", { value });
  expect(message).toMatch(/^Argument "valid" must be a date or an interval in EDTF/);
  expect(message).toContain(JSON.stringify(value).slice(0, 40));
});

test.each([...DATES, "2021-07", "2021", "../.."])("asOf(known: %j) is refused", async (value) => {
  const message = await refusal("query ($value: Date) { asOf(known: $value) { scope { valid } } }", { value });
  expect(message).toMatch(/^Argument "known" must be a day of the calendar, such as "2021-07-25", not /);
  expect(message).toContain(JSON.stringify(value).slice(0, 40));
});

test.each([99999, -1, 3])("asOf(revision: %d) is refused where the graph has two revisions", async (value) => {
  const message = await refusal("query ($value: Int) { asOf(revision: $value) { scope { revision } } }", { value });
  expect(message).toBe(`Argument "revision" must be a revision of this graph, from 0 to 2, not ${value}.`);
});

const IDS = [
  "a b",
  "x@y",
  "",
  "a@2021-07-25",
  "a@2021-07~2021-07-25",
  "a#1",
  "a~b",
  "fact:x'",
  "a`b",
  "가",
  "a\u0000b",
  "a".repeat(201),
  "\ud800",
];
describe.each(IDS)("the id %j is refused", (value) => {
  const cases = {
    entity: "entity(id: $value) { key }",
    company: "company(id: $value) { key }",
    fact: "fact(id: $value) { key }",
    document: "document(id: $value) { key }",
  };
  test.each(Object.entries(cases))("by %s", async (_, field) => {
    const message = await refusal(`query ($value: ID!) { ${field} }`, { value });
    expect(message).toMatch(/^Argument "id" must be a key or an id, such as /);
    expect(message).toContain(JSON.stringify(value).slice(0, 40));
  });

  test.each(["customer", "from", "to", "region"])("as the %s of switches", async (role) => {
    const message = await refusal(`query ($value: ID!) { switches(${role}: $value) { nodes { key } } }`, { value });
    expect(message).toContain(`Argument "${role}" must be a key or an id`);
  });

  test.each(["participants", "documents"])("among the %s of facts", async (list) => {
    const message = await refusal(
      `query ($value: ID!) { facts(filter: { ${list}: ["a", $value] }) { nodes { key } } }`,
      {
        value,
      },
    );
    expect(message).toContain(`Argument "${list}" must be a key or an id`);
  });
});

const LISTS = ["facts", "switches", 'company(id: "alibaba-cloud") { facilities', 'region(id: "asia") { contains'];
describe.each(LISTS)("%s", (list) => {
  test.each([-1, 101, 2147483647, -2147483648])("refuses a page of %d", async (value) => {
    const close = list.includes("{") ? "}" : "";
    const message = await refusal(`query ($value: Int) { ${list}(first: $value) { nodes { __typename } } ${close} }`, {
      value,
    });
    expect(message).toBe(`Argument "first" must be a whole number from 0 to 100, not ${value}.`);
  });
});

test.each([2, -0.1, 1e300])("a least confidence of %d is refused", async (value) => {
  const contract = /^Argument "minConfidence" must be a number from 0 to 1, not /;
  expect(
    await refusal("query ($value: Float) { facts(filter: { minConfidence: $value }) { totalCount } }", { value }),
  ).toMatch(contract);
  const inside = 'company(id: "alibaba-cloud") { relationships(minConfidence: $value) { totalCount } }';
  expect(await refusal(`query ($value: Float) { ${inside} }`, { value })).toMatch(contract);
});

test.each(["2021-13", "..", "soon"])("during: %j is refused", async (value) => {
  const contract = /^Argument "during" must be a date or an interval in EDTF/;
  expect(await refusal("query ($value: EDTF) { facts(filter: { during: $value }) { totalCount } }", { value })).toMatch(
    contract,
  );
  expect(await refusal("query ($value: EDTF) { switches(during: $value) { totalCount } }", { value })).toMatch(
    contract,
  );
});

test("a role without a participant is refused rather than ignored", async () => {
  expect(await refusal('{ facts(filter: { role: "customer" }) { totalCount } }')).toMatch(
    /^Argument "role" must be the part of the first of `participants`/,
  );
});

test("more than 100 nodes are refused, 100 are not", async () => {
  const ids = Array.from({ length: 101 }, () => "alibaba-cloud");
  const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
  expect(await refusal(query, { ids })).toBe('Argument "ids" must be a list of at most 100 ids, not a list of 101.');
  expect((await service.ask(query, { ids: ids.slice(1) })).nodes).toHaveLength(100);
});

test("a refused list leaves the rest of the answer unchanged", async () => {
  const { data, errors } = await service.answer(
    '{ company(id: "alibaba-cloud") { key } nothing: company(id: "no-such-company") { key } wrong: company(id: "a b") { key } }',
  );
  expect(data).toEqual({ company: { key: "alibaba-cloud" }, nothing: null, wrong: null });
  expect(errors).toMatchObject([{ path: ["wrong"], extensions: { code: "BAD_USER_INPUT" } }]);
});
