import { once } from "node:events";
import { DatabaseError } from "../../src/database/errors.js";
import { run, smallSchema, waiting } from "./small-service.js";

test("before there is a service it is alive and not ready; then both", async () => {
  const server = await run({ serving: false });
  expect((await server.send("/health")).json).toEqual({ status: "alive" });
  for (const early of [await server.send("/ready"), await server.ask("{ word }")]) {
    expect(early.status).toBe(503);
    expect(early.json.errors[0].extensions.code).toBe("STARTING");
  }
  await server.serve({ schema: smallSchema(), context: () => ({}), ready: async () => {} });
  expect((await server.send("/ready")).json).toEqual({ status: "ready" });
  expect((await server.ask("{ word }")).json.data).toEqual({ word: "hello" });
  await server.close();
});

test("a database that is gone makes it not ready, yet alive", async () => {
  const server = await run({ ready: () => Promise.reject(new DatabaseError("UNAVAILABLE")) });
  const ready = await server.send("/ready");
  expect([ready.status, ready.json.errors[0].extensions.code]).toEqual([503, "DATABASE_UNAVAILABLE"]);
  expect((await server.send("/health")).status).toBe(200);
  await server.close();
});

test("the root says what this is and gives an example", async () => {
  const server = await run();
  const { text, headers } = await server.send("/");
  expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(text).toContain(`GraphQL is at ${server.url}/graphql`);
  expect(text).toContain(`curl -s ${server.url}/graphql`);
  await server.close();
});

test("stopping lets a running operation finish and takes no new ones", async () => {
  const server = await run();
  const begun = once(waiting, "begun");
  const running = server.ask("{ afterMilliseconds(wait: 300) }");
  await begun;
  const closed = server.close();
  expect((await running).json.data).toEqual({ afterMilliseconds: "done" });
  await closed;
  await expect(server.send("/health")).rejects.toThrow();
  await server.close();
});

test("stopping gives up on an operation at the shutdown deadline", async () => {
  const server = await run({ environment: { RELATA_SHUTDOWN_DEADLINE: "200" } });
  const begun = once(waiting, "begun");
  const running = server.ask("{ afterMilliseconds(wait: 10000) }");
  running.catch(() => {});
  await begun;
  await server.close();
  // Had it been waited for, it would have been answered.
  await expect(running).rejects.toThrow();
});

test("a port that is taken is Node's EADDRINUSE", async () => {
  const server = await run();
  const environment = { RELATA_PORT: new URL(server.url).port };
  await expect(run({ environment })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await server.close();
});
