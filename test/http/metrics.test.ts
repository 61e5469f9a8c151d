import { serving } from "../../src/cli/serving.js";
import { statement } from "../../src/database/statements.js";
import { shippedCatalogue } from "../../src/knowledge/catalogue.js";
import { counting, testDatabase } from "../databases.js";
import { importSmallGraph } from "../knowledge/small-graph.js";
import { type Running, run } from "./small-service.js";

const sample = (text: string, name: string) =>
  new RegExp(`^${name.replace(/[{}]/g, "\\$&")} (\\S+)$`, "m").exec(text)?.[1];

async function measured(server: Running): Promise<string> {
  const { status, text, headers } = await server.send("/metrics");
  expect(status).toBe(200);
  expect(headers.get("content-type")).toContain("text/plain; version=0.0.4");
  return text;
}

test("operations are counted by name, errors by code, and the time they take is measured", async () => {
  const server = await run();
  await server.ask("query Greeting { word }");
  await server.ask("query Greeting { word }");
  await server.ask("{ word }");
  await server.ask("{ wrod }");
  await server.send("/graphql", { method: "PUT" });
  await server.send("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body: "{" });
  const text = await measured(server);
  expect(sample(text, 'relata_operations_total{operation="Greeting"}')).toBe("2");
  expect(sample(text, 'relata_operations_total{operation=""}')).toBe("1");
  expect(sample(text, 'relata_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe("1");
  expect(sample(text, 'relata_errors_total{code="BAD_REQUEST"}')).toBe("1");
  expect(sample(text, "relata_operation_duration_seconds_count")).toBe("4");
  expect(Number(sample(text, "nodejs_eventloop_lag_p99_seconds"))).toBeGreaterThan(0);
  await server.close();
});

test("names of operations beyond the first 200, and very long ones, are one series", async () => {
  const server = await run();
  for (let number = 0; number < 210; number++) await server.ask(`query Q${number} { word }`);
  await server.ask(`query ${"x".repeat(5_000)} { word }`);
  const text = await measured(server);
  expect(text.match(/^relata_operations_total\{/gm)).toHaveLength(201);
  expect(sample(text, 'relata_operations_total{operation="other"}')).toBe("11");
  expect(text).not.toContain("xxxxx");
  await server.close();
});

test("statements are counted by name, and calls of the database that run", async () => {
  const server = await run();
  let letGo = () => {};
  const stored = await testDatabase();
  const database = server.watched({
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
  const served = await serving({ database, catalogue, archive: "", cacheSize: 1 });
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
