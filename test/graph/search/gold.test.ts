import { rootView } from "../../../src/graph/reading/views.js";
import { search } from "../../../src/graph/search/search.js";
import { type Service, serviceWith } from "../../graphql/service.js";
import { SHIPPED } from "../../graphs.js";
import { gold, lookAlikeQueries } from "./gold.js";
import { lookAlikes } from "./look-alikes.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith([...SHIPPED, lookAlikes]);
}, 120_000);
afterAll(() => service?.close());

/** What was asked is looked at by several tests. */
const found = new Map<string, string[]>();

/** The keys of the first five hits. */
async function firstFive(text: string): Promise<string[]> {
  const known = found.get(text);
  if (known) return known;
  const session = service.session();
  const { edges } = await search(session, await rootView(session), { text, first: 5 }).page();
  const keys = edges.map(({ node }) => node.entity.key);
  found.set(text, keys);
  return keys;
}

const missed: string[] = [];

test.each(gold)("of the queries of %s nearly all are found among the first five", async (name, queries) => {
  expect(queries.length).toBeGreaterThanOrEqual(15);
  const before = missed.length;
  for (const { text, key } of queries) {
    const keys = await firstFive(text);
    if (!keys.includes(key)) missed.push(`${name}: ${text} is ${key}, found ${keys.join(", ") || "nothing"}`);
  }
  expect((missed.length - before) / queries.length).toBeLessThanOrEqual(0.1);
});

test("at least 98 of 100 queries find the expected entity among the first five hits", () => {
  const asked = gold.reduce((sum, [, queries]) => sum + queries.length, 0);
  expect(asked).toBeGreaterThanOrEqual(150);
  if (missed.length > asked * 0.02) throw new Error(`${missed.length} of ${asked} missed:\n${missed.join("\n")}`);
});

test.each(lookAlikeQueries)("%s is %s in the first place, and no look-alike", async (text, key) => {
  expect((await firstFive(text))[0]).toBe(key);
});

test("every ranking is that of the snapshot, on every database", async () => {
  const lines: string[] = [];
  for (const [, queries] of gold)
    for (const { text } of queries) lines.push(`${text}: ${(await firstFive(text)).join(" ")}`);
  expect(lines).toMatchSnapshot();
});
