import { buildSchema } from "graphql";
import { pino } from "pino";
import { openServer, type RequestInfo } from "../../src/http/server.js";
import { readSettings } from "../../src/settings/settings.js";

test("the context of an operation may depend on who asks: the headers, the address and the id of the request", async () => {
  const schema = buildSchema("type Query { who: String, from: String, request: ID }");
  const answering: { readonly [field: string]: (context: RequestInfo) => unknown } = {
    who: ({ headers }) => headers["x-name"],
    from: ({ ip }) => ip,
    request: ({ id }) => id,
  };
  for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {}))
    field.resolve = (_root, _args, { asked }) => answering[name]?.(asked);
  const server = await openServer({ settings: readSettings({ RELATA_PORT: "0" }), logger: pino({ level: "silent" }) });
  try {
    await server.serve({
      schema,
      context: async ({ id, headers, ip }) => ({ asked: { id, headers, ip } }),
      ready: async () => {},
    });
    for (const name of ["Ada", "Grace"]) {
      const headers = { "content-type": "application/json", "x-name": name };
      const body = JSON.stringify({ query: "{ who from request }" });
      const response = await fetch(`${server.url}/graphql`, { method: "POST", headers, body });
      const request = response.headers.get("x-request-id");
      expect(await response.json()).toMatchObject({ data: { who: name, from: "127.0.0.1", request } });
    }
  } finally {
    await server.close();
  }
});
