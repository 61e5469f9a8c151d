import { buildSchema, type GraphQLSchema, parse } from "graphql";
import { exchange } from "./exchange.js";
import { run, smallSchema } from "./small-service.js";

test("where introspection is on, /schema.graphql is the schema of this very service", async () => {
  const service = await run();
  const { status, headers, body } = await exchange(`${service.url}/schema.graphql`);
  expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
    200,
    "text/plain; charset=utf-8",
    "no-cache",
  ]);
  const served = buildSchema(body.toString());
  const fields = (schema: GraphQLSchema) => Object.keys(schema.getQueryType()?.getFields() ?? {}).sort();
  expect(fields(served)).toEqual(fields(smallSchema()));
  const tag = String(headers.etag);
  expect(tag).toMatch(/^W\/"[\w-]+"$/);
  const again = await exchange(`${service.url}/schema.graphql`, { headers: { "if-none-match": tag } });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tag]);
  const other = await exchange(`${service.url}/schema.graphql`, { headers: { "if-none-match": 'W/"other"' } });
  expect(() => parse(other.body.toString())).not.toThrow();
  await service.close();
});

test("/schema.graphql is answered as soon as the service is ready", async () => {
  const service = await run({ serving: false });
  const { status, headers } = await exchange(`${service.url}/schema.graphql`);
  expect([status, headers["retry-after"]]).toEqual([503, "1"]);
  await service.serve({ schema: smallSchema(), context: () => ({}), ready: async () => {} });
  expect((await exchange(`${service.url}/schema.graphql`)).status).toBe(200);
  await service.close();
});

test.each([{ RELATA_INTROSPECTION: "off" }, { RELATA_HOST: "0.0.0.0" }])(
  "with %j nothing is there",
  async (environment) => {
    const service = await run({ environment });
    const { port } = new URL(service.url);
    const { status, body } = await exchange(`http://127.0.0.1:${port}/schema.graphql`);
    expect([status, JSON.parse(body.toString()).errors[0].extensions.code]).toEqual([404, "NOT_FOUND"]);
    await service.close();
  },
);
