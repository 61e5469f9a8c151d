import { asking, exchange } from "./exchange.js";
import { type Running, run } from "./small-service.js";

const APP = "https://app.example.org";
const FOREIGN = "https://elsewhere.example.org";

let service: Running;
beforeAll(async () => {
  service = await run({ environment: { RELATA_CORS_ORIGINS: APP } });
});
afterAll(() => service.close());

const get = (headers: { [name: string]: string }, query = "{word}") =>
  exchange(service.url + asking(query), { headers });

// As browsers send them: a page cannot write sec-fetch-site or origin itself.
test.each([
  ["a page of the service", { "sec-fetch-site": "same-origin" }],
  ["a typed address", { "sec-fetch-site": "none" }],
  ["a page of a listed origin", { "sec-fetch-site": "cross-site", origin: APP }],
  ["a page of a listed origin on the same site", { "sec-fetch-site": "same-site", origin: APP }],
  ["a page of a listed origin, by a browser that tells less", { origin: APP }],
  ["whoever was asked first", { "sec-fetch-site": "cross-site", origin: FOREIGN, "apollo-require-preflight": "1" }],
  ["a client of Apollo", { "x-apollo-operation-name": "Word" }],
])("a plain GET of %s is answered", async (_whose, headers) => {
  const { status, body } = await get(headers);
  expect(JSON.parse(body.toString())).toMatchObject({ data: { word: "hello" } });
  expect(status).toBe(200);
});

test.each([
  ["a page of elsewhere", { "sec-fetch-site": "cross-site", origin: FOREIGN }],
  ["an image or a link on a page of elsewhere", { "sec-fetch-site": "cross-site" }],
  ["an image on a page of the same site", { "sec-fetch-site": "same-site" }],
  ["a page of elsewhere, by a browser that tells less", { origin: FOREIGN }],
  ["a page of nowhere", { "sec-fetch-site": "cross-site", origin: "null" }],
  ["nobody knows whom", {}],
  ["a site of no kind", { "sec-fetch-site": "anything" }],
])("a plain GET of %s is refused, and not run", async (_whose, headers) => {
  const { status, body } = await get(headers as { [name: string]: string });
  expect(status).toBe(400);
  expect(JSON.parse(body.toString()).errors).toEqual([
    {
      message: expect.stringMatching(/^A GET must have the header apollo-require-preflight.*CSRF/),
      extensions: { code: "BAD_REQUEST" },
    },
  ]);
});

test("a mutation is refused by GET, whoever sends it", async () => {
  for (const headers of [{ "sec-fetch-site": "same-origin" }, { origin: APP }, { "apollo-require-preflight": "1" }]) {
    const { status, headers: answered, body } = await get(headers, "mutation { __typename }");
    expect([status, answered.allow]).toEqual([405, "POST"]);
    expect(JSON.parse(body.toString()).errors[0].extensions.code).toBe("METHOD_NOT_ALLOWED");
  }
});
