import { DatabaseError } from "../../src/database/errors.js";
import { ADDRESS_INPUTS } from "./bad-inputs/addresses.js";
import { CURSOR_INPUTS } from "./bad-inputs/cursors.js";
import { DOCUMENT_INPUTS } from "./bad-inputs/documents.js";
import { ECHO_INPUTS } from "./bad-inputs/echoes.js";
import { HTTP_INPUTS } from "./bad-inputs/http.js";
import { CLOSED_INPUTS, LEAKAGE_INPUTS } from "./bad-inputs/leakage.js";
import { MEDIA_INPUTS } from "./bad-inputs/media.js";
import { PARSE_INPUTS } from "./bad-inputs/parse.js";
import { PERSISTED_QUERY_INPUTS } from "./bad-inputs/persisted-queries.js";
import { ask, type BadInput } from "./bad-inputs/sending.js";
import { VALUE_INPUTS } from "./bad-inputs/values.js";
import { WIRE_INPUTS } from "./bad-inputs/wire.js";
import { type Hostile, hostile, SECRET } from "./hostile-service.js";

/** In no answer: the database and its language, the programs below, where their files are, and secrets. */
const LEAKS = new RegExp(
  `neo4j|grafeo|cypher|bolt:|fastify|node_modules|[/\\\\]src[/\\\\]|\\.[jt]s:\\d|${SECRET}`,
  "i",
);
const SUGGESTION = /did you mean|"ANNOUNCED"|"types"/i;
/** What nobody sees, and what turns the writing of a message or a log around. */
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}]/u;
const LARGEST_ANSWER = 2048;

let service: Hostile;
const measured: string[] = [];
beforeAll(async () => {
  service = await hostile();
}, 300_000);
afterAll(async () => {
  process.stdout.write(`\n${measured.join("\n")}\n`);
  await service.close();
});
beforeEach(() => service.forget());

/** Sends an input, notes what it took, and expects of the reply what is expected of every reply. */
async function replyTo({ number, name, sending, status, code, suggests }: BadInput, url: string) {
  const before = process.cpuUsage();
  const began = performance.now();
  const reply = await sending(url);
  const { user, system } = process.cpuUsage(before);
  const times = `${((user + system) / 1000).toFixed(0)} ms CPU, ${(performance.now() - began).toFixed(0)} ms`;
  measured.push(`${number}\t${name}\t${reply.status} ${code ?? ""}\t${Buffer.byteLength(reply.text)} B\t${times}`);
  expect(reply.status).toBe(status);
  expect(Buffer.byteLength(reply.text)).toBeLessThanOrEqual(LARGEST_ANSWER);
  expect(reply.text).not.toMatch(LEAKS);
  if (suggests !== undefined && url === service.open.url)
    expect(JSON.parse(reply.text).errors[0].message).toMatch(new RegExp(` Did you mean .*${suggests}`));
  else expect(reply.text).not.toMatch(SUGGESTION);
  expect(reply.text.trim()).not.toMatch(INVISIBLE);
  return reply;
}

async function answersOthers(url: string) {
  const { status, text } = await ask('{ company(id: "alibaba-cloud") { key } }')(url);
  expect([status, JSON.parse(text).data]).toEqual([200, { company: { key: "alibaba-cloud" } }]);
}

/** What is refused is refused in the shape of GraphQL, and before anything of it is run. */
async function isBorne(input: BadInput, { url }: { url: string }) {
  const { text, status } = await replyTo(input, url);
  if (input.code !== undefined) {
    const { data, errors } = JSON.parse(text);
    expect(errors[0]).toMatchObject({ message: expect.any(String), extensions: { code: input.code } });
    expect(Object.values(data ?? {}).filter((answer) => answer !== null)).toEqual([]);
    if (input.refusedByItsField) expect(service.ran.statements.filter((name) => name !== "ledger")).toEqual([]);
    else expect(service.ran).toEqual({ statements: [], questions: [] });
  } else if (status === 200) expect(JSON.parse(text).data).toEqual({ __typename: "Query" });
  expect(service.log.join("")).not.toContain(SECRET);
  expect(service.log.filter((line) => JSON.parse(line).level > 30)).toEqual([]);
  // What is asked for is nobody's business, at any level of the log: this one has all.
  expect(service.log.join("")).not.toMatch(/query=|variables=/);
  await answersOthers(url);
}

describe.each([
  ["documents that are not read", PARSE_INPUTS],
  ["documents that are dear", DOCUMENT_INPUTS],
  ["documents whose refusal would be long", ECHO_INPUTS],
  ["values", VALUE_INPUTS],
  ["media types", MEDIA_INPUTS],
  ["addresses", ADDRESS_INPUTS],
  ["requests", HTTP_INPUTS],
  ["the wire", WIRE_INPUTS],
  ["questions about the service", LEAKAGE_INPUTS],
  ["persisted queries", PERSISTED_QUERY_INPUTS],
  ["cursors", CURSOR_INPUTS],
])("of %s", (_group, inputs) => {
  test.each(inputs.map((input) => [input.number, input.name, input] as const))("%s %s is borne", (_n, _name, input) =>
    isBorne(input, service.open),
  );
});

// What goes wrong below is answered with a code, and is told in the log alone.
test.each([
  ["75", "an error of the database", new DatabaseError("UNAVAILABLE", { cause: new Error("bolt://db.internal") })],
  ["75a", "a statement that the database does not take", new DatabaseError("BAD_STATEMENT", { statement: "facts" })],
  [
    "75b",
    "an error of a driver",
    Object.assign(new Error("Neo4jError: MATCH (n) at bolt://db"), { code: "Neo.Client" }),
  ],
  ["76", "a thrown text", "neo4j said no"],
  ["76", "a thrown object", { password: SECRET }],
  ["76", "nothing thrown", null],
])("%s %s is masked", async (number, name, thrown) => {
  service.breakWith(thrown);
  const code =
    thrown instanceof DatabaseError && thrown.code === "UNAVAILABLE" ? "DATABASE_UNAVAILABLE" : "INTERNAL_SERVER_ERROR";
  const sending = ask('{ company(id: "alibaba-cloud") { key } }');
  const { text } = await replyTo({ number, name, sending, status: 200, code }, service.open.url);
  expect(JSON.parse(text).errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code }) })]);
  service.breakWith(undefined);
  await answersOthers(service.open.url);
});

test.each(
  [...CLOSED_INPUTS, ...LEAKAGE_INPUTS.filter(({ suggests }) => suggests !== undefined)].map(
    (input) => [input.number, input.name, input] as const,
  ),
)("%s %s is refused", (_number, _name, input) => isBorne(input, service.closed));
