import { switchedOn } from "../../src/http/switched-on.js";
import { run } from "./small-service.js";

test.each([
  ["auto", "127.0.0.1", true],
  ["auto", "127.4.5.6", true],
  ["auto", "localhost", true],
  ["auto", "::1", true],
  ["auto", "0.0.0.0", false],
  ["auto", "::", false],
  ["auto", "relata.example", false],
  ["auto", "127.0.0.1.example", false],
  ["on", "0.0.0.0", true],
  ["off", "127.0.0.1", false],
] as const)("%s on %s: %s", (setting, host, on) => {
  expect(switchedOn(setting, host)).toBe(on);
});

/** This machine by a name that is not known to be its own: to `auto` it is like any other. */
const UNKNOWN = "127.1";

test.each([
  [{}, true, 200],
  [{ RELATA_HOST: UNKNOWN }, false, 404],
  [{ RELATA_HOST: UNKNOWN, RELATA_INTROSPECTION: "on", RELATA_METRICS: "on" }, true, 200],
  [{ RELATA_INTROSPECTION: "off", RELATA_METRICS: "off" }, false, 404],
])("with %j there is introspection: %s, and /metrics answers %i", async (environment, introspection, metrics) => {
  const server = await run({ environment });
  const { json } = await server.ask("{ __schema { queryType { name } } }");
  expect(json.data !== undefined).toBe(introspection);
  expect((await server.send("/metrics")).status).toBe(metrics);
  expect((await server.ask("{ word }")).json.data).toEqual({ word: "hello" });
  await server.close();
});
