import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

const VIEW = 'asOf(valid: "../..", known: "2021-07-25")';

/** A list below a view, as far as its arguments; PAGE stands for those of the page. */
async function page(list: string, after: string | null = null): Promise<Data> {
  const selection = list.replace("PAGE", "first: 1, after: $after");
  const closing = "}".repeat(list.split("{").length - list.split("}").length);
  const document = `query ($after: Cursor) { ${VIEW} { ${selection} { pageInfo { endCursor } } ${closing} } }`;
  return service.answer(document, { after });
}

const cursorIn = (answer: Data): string =>
  /"endCursor":"([^"]+)"/.exec(JSON.stringify(answer.data))?.[1] ?? `none in ${JSON.stringify(answer)}`;

test.each([
  ["of another kind of entities", "companies(PAGE)", "regions(PAGE)"],
  ["of entities in another order", "entities(PAGE)", "entities(orderBy: KEY, PAGE)"],
  ["of entities under another filter", "companies(PAGE)", 'companies(filter: { nameStartsWith: "t" }, PAGE)'],
  ["of the other side of the market", "customers(PAGE)", "providers(PAGE)"],
  ["of facts", "facts(PAGE)", "switches(PAGE)"],
  ["of facts under another filter", "facts(PAGE)", "facts(filter: { derived: false }, PAGE)"],
  [
    "of another company's relationships",
    'company(id: "alibaba-cloud") { relationships(PAGE)',
    'company(id: "tencent-cloud") { relationships(PAGE)',
  ],
  [
    "of other relationships of the company",
    'company(id: "tencent-cloud") { relationships(PAGE)',
    'company(id: "tencent-cloud") { facilities(PAGE)',
  ],
  ["of the other clock", "timeline(clock: VALID, PAGE)", "timeline(clock: KNOWN, PAGE)"],
  ["of another text", 'search(text: "tencent", PAGE)', 'search(text: "alibaba", PAGE)'],
])("a cursor %s is refused", async (_what, own, other) => {
  const cursor = cursorIn(await page(own));
  expect((await page(own, cursor)).errors).toEqual([]);
  const { errors } = await page(other, cursor);
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(errors[0].message).toContain(`"after" must be a cursor that this list has given, not "${cursor.slice(0, 40)}`);
});

test("a list can be read on in another view, and by a key as well as by an id", async () => {
  const cursor = cursorIn(await page('company(id: "alibaba-cloud") { relationships(PAGE)'));
  const query = `query ($after: Cursor) { node(id: "alibaba-cloud@2021-07-25~2021-07-25") { ... on Company {
    relationships(first: 1, after: $after) { pageInfo { endCursor } }
  } } }`;
  expect(cursorIn(await service.answer(query, { after: cursor }))).not.toBe(cursor);
});
