import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createService } from "../../src/cli/service.js";
import { statement } from "../../src/database/statements.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { counting, testDatabase } from "../databases.js";
import { importSmallGraph } from "../graph/small-graph.js";
import { ask, at, raw } from "./bad-inputs/sending.js";
import { hostile } from "./hostile-service.js";
import { type Running, run } from "./small-service.js";

const sample = (text: string, name: string) =>
  new RegExp(`^${name.replace(/[{}]/g, "\\$&")} (\\S+)$`, "m").exec(text)?.[1];

async function measured(server: Running): Promise<string> {
  const { status, text, headers } = await server.send("/metrics");
  expect(status).toBe(200);
  expect(headers.get("content-type")).toContain("text/plain; version=0.0.4");
  return text;
}

test("operations are counted by what they ask, errors by code, and the time they take is measured", async () => {
  const server = await run();
  await server.ask("query Greeting { word }");
  await server.ask("query Hello { word, }");
  await server.ask("{ times(number: 2) }");
  await server.ask("{ times(number: 3) }");
  await server.ask("{ wrod }");
  await server.send("/graphql", { method: "PUT" });
  await server.send("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body: "{" });
  const text = await measured(server);
  // Neither the name that a client gives nor the values that it writes out make another operation.
  expect(text.match(/^relata_operations_total\{operation="sha256:[\da-f]{16}"\} 2$/gm)).toHaveLength(2);
  expect(text.match(/^relata_operations_total\{/gm)).toHaveLength(2);
  expect(sample(text, 'relata_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe("1");
  expect(sample(text, 'relata_errors_total{code="BAD_REQUEST"}')).toBe("1");
  expect(sample(text, "relata_operation_duration_seconds_count")).toBe("5");
  expect(Number(sample(text, "nodejs_eventloop_lag_p99_seconds"))).toBeGreaterThan(0);
  await server.close();
});

test("bytes that are no request are counted too", async () => {
  const server = await run();
  const { status } = await raw("hello\r\n\r\n")(server.url);
  expect(status).toBe(400);
  expect(sample(await measured(server), 'relata_errors_total{code="BAD_REQUEST"}')).toBe("1");
  await server.close();
});

test("an example is counted by its name, and another document of that name is not", async () => {
  const server = await run();
  const example = readFileSync(new URL("../../examples/01-who-left-alibaba-cloud.graphql", import.meta.url), "utf8");
  // This schema knows nothing of it: what is counted is what is asked, also when it is refused.
  await server.ask(example);
  await server.ask("query WhoLeftAlibabaCloud { word }");
  const label = 'relata_operations_total{operation="WhoLeftAlibabaCloud"}';
  expect(sample(await measured(server), label)).toBeUndefined();
  await server.close();

  const real = await hostile();
  await ask(example, { valid: "2021-07-25", known: "2021-07-25" })(real.open.url);
  await ask(`# sent by the playground\n${example.replaceAll("\n", "\r\n")}`, {})(real.open.url);
  await ask("query WhoLeftAlibabaCloud { scope { known } }")(real.open.url);
  const { text } = await at("/metrics")(real.open.url);
  expect(sample(text, label)).toBe("2");
  expect(text.match(/^relata_operations_total\{operation="sha256:[\da-f]{16}"\} 1$/gm)).toHaveLength(1);
  await real.close();
}, 300_000);

test("an operation of a manifest is counted by its name, and another one that calls itself so is not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "relata-metrics-"));
  const manifest = join(folder, "operations.json");
  writeFileSync(manifest, JSON.stringify({ "1": "query Listed { word times }" }));
  const server = await run({ environment: { RELATA_OPERATIONS: manifest } });
  await server.ask("query Listed {\n  word\n  times\n}");
  await server.ask("query Listed { word }");
  const text = await measured(server);
  expect(sample(text, 'relata_operations_total{operation="Listed"}')).toBe("1");
  expect(text.match(/^relata_operations_total\{operation="sha256:[\da-f]{16}"\} 1$/gm)).toHaveLength(1);
  await server.close();
  rmSync(folder, { recursive: true });
});

test("200 invented operations push out none that is asked often, and the others are one series", async () => {
  const server = await run();
  const series = async (text: string) => {
    const before = await measured(server);
    await server.ask(text);
    return difference(before, await measured(server));
  };
  for (let time = 0; time < 3; time++) await server.ask("query Real { word times }");
  for (let number = 0; number < 210; number++) await server.ask(`query Q${number} { a${number}: word }`);
  expect(await series("query Real { word times }")).toMatch(
    /^relata_operations_total\{operation="sha256:[\da-f]{16}"\} 4$/,
  );
  // One that comes when all are taken is told apart as soon as it is more frequent than the rarest.
  await server.ask("query Late { word kind times }");
  await server.ask("query Late { word kind times }");
  expect(await series("query Late { word kind times }")).toMatch(
    /^relata_operations_total\{operation="sha256:[\da-f]{16}"\}/,
  );
  const text = await measured(server);
  expect(text.match(/^relata_operations_total\{/gm)).toHaveLength(201);
  const counted = [...text.matchAll(/^relata_operations_total\{.*\} (\d+)$/gm)].map(([, count]) => Number(count));
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(3 + 210 + 1 + 3);
  await server.close();
});

/** The series of operations that has grown, or is new. */
function difference(before: string, after: string): string | undefined {
  const lines = before.split("\n");
  return after.split("\n").find((line) => line.startsWith("relata_operations_total{") && !lines.includes(line));
}

test("statements are counted by name, and calls of the database that run", async () => {
  const server = await run();
  let letGo = () => {};
  const stored = await testDatabase();
  const database = server.measured({
    ...counting(stored),
    define: () =>
      new Promise((done) => {
        letGo = done;
      }),
  });
  const waiting = database.define(statement("ledger"));
  expect(sample(await measured(server), "relata_database_calls_running")).toBe("1");
  letGo();
  await waiting;
  await database.read(statement("ledger"), {});
  await database.write((transaction) => transaction.run(statement("ledger"), {}));
  const text = await measured(server);
  expect(sample(text, 'relata_statements_total{statement="ledger"}')).toBe("2");
  expect(sample(text, "relata_database_calls_running")).toBe("0");
  expect(sample(text, "relata_database_calls_abandoned")).toBe("0");
  await database.close();
  await server.close();
});

test("what a service remembers of the graph is measured: its bytes, and how much was remembered and read", async () => {
  const server = await run({ serving: false });
  const database = await testDatabase();
  const catalogue = shippedCatalogue();
  await importSmallGraph(database);
  const served = await createService({ database, catalogue, archive: "", cacheSize: 1 });
  await server.serve({ ...served, ready: async () => {} });
  for (let time = 0; time < 3; time++) await server.ask('{ company(id: "shop") { key } }');
  const text = await measured(server);
  expect(sample(text, 'relata_cache_answers_total{from="database"}')).toBe("1");
  expect(sample(text, 'relata_cache_answers_total{from="cache"}')).toBe("2");
  expect(Number(sample(text, "relata_cache_bytes"))).toBeGreaterThan(100);
  await server.close();
  await database.close();
});

test("without metrics there is nothing at /metrics", async () => {
  const server = await run({ environment: { RELATA_METRICS: "off" } });
  expect((await server.send("/metrics")).status).toBe(404);
  await server.close();
});
