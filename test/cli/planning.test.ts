import { pino } from "pino";
import { planAhead } from "../../src/cli/planning.js";
import { openDatabase } from "../../src/database/open.js";
import type { Database, Statement } from "../../src/database/port.js";
import { statementsAsked } from "../../src/graph/statements-asked.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { DEADLINE } from "../databases.js";

const catalogue = shippedCatalogue();
const statements = statementsAsked(catalogue);

/** What came of planning ahead: the statements that were asked to be planned, and the lines logged. */
function planning(prepare: (statement: Statement) => Promise<void>, wait = 15_000) {
  const logged: { readonly [key: string]: unknown }[] = [];
  const logger = pino({ level: "debug" }, { write: (line: string) => logged.push(JSON.parse(line)) });
  const stop = new AbortController();
  const sent: Statement[] = [];
  const database: Pick<Database, "prepare"> = {
    prepare(statement) {
      sent.push(statement);
      return prepare(statement);
    },
  };
  const begun = planAhead({ database, catalogue, logger, signal: stop.signal, wait });
  return { begun, sent, logged, stop };
}

/** Lets everything go on that waits for nothing outside. */
const idle = () => new Promise((done) => setTimeout(done, 10));

test("what operations ask is planned before a start goes on, one after another", async () => {
  let running = 0;
  let most = 0;
  const { begun, sent, logged } = planning(async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  });
  await begun;
  expect(sent).toEqual(statements);
  expect([most, logged]).toEqual([1, []]);
});

test("a start goes on when statements cannot be planned, and one line says how many", async () => {
  const { begun, sent, logged } = planning(async ({ name }) => {
    if (name === "facts-of" || name === "units-of") throw new Error("No plan.");
  });
  await begun;
  expect(sent).toHaveLength(statements.length);
  const [warning, ...others] = logged.filter(({ level }) => level !== 20);
  expect(warning).toMatchObject({ level: 40, statements: statements.length, left: 2 });
  expect(others).toEqual([]);
  expect(logged.filter(({ level }) => level === 20).map(({ statement }) => statement)).toEqual([
    "facts-of",
    "units-of",
  ]);
});

test("a start waits for plans no longer than it may, and they go on behind it", async () => {
  let letGo = () => {};
  const { begun, sent } = planning(() => new Promise((done) => (letGo = done)), 20);
  await begun;
  expect(sent).toHaveLength(1);
  letGo();
  await idle();
  expect(sent).toHaveLength(2);
});

test("a start that may not wait for plans asks for none", async () => {
  const { begun, sent } = planning(async () => {}, 0);
  await begun;
  await idle();
  expect(sent).toEqual([]);
});

test("stopping ends a start that waits for plans at once; nothing more is planned, nothing logged", async () => {
  let fail = (_: Error) => {};
  const { begun, sent, logged, stop } = planning(() => new Promise((_, failed) => (fail = failed)));
  stop.abort();
  await expect(begun).rejects.toThrow("aborted");
  // As when the database is closed.
  fail(new Error("Given up."));
  await idle();
  expect([sent.length, logged]).toEqual([1, []]);
});

test("the embedded database keeps no plans: it is asked for none", async () => {
  const database = await openDatabase({ url: "memory:", deadline: DEADLINE });
  expect(database.prepare).toBeUndefined();
  const logger = pino({ level: "debug" }, { write: (line: string) => expect(line).toBe("nothing") });
  await planAhead({ database, catalogue, logger, signal: new AbortController().signal, wait: 15_000 });
  await database.close();
});
