import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writePeersPackages } from "../../bench/peers-package.js";
import { askedOf, QUESTION_NAMES, type QuestionName, type Rows } from "../../bench/peers-questions.js";
import { OF_RELATA } from "../../bench/peers-relata.js";
import { inventedWorld, type Tie } from "../../bench/peers-world.js";
import { type Service, STARTUP, serviceWith } from "./service.js";

// `npm run bench:peers` compares these answers with those of others, but only where somebody runs it.

const TODAY = "2026-01-01";
const world = inventedWorld(300);
const asked = askedOf(world, TODAY);
const folder = mkdtempSync(join(tmpdir(), "relata-peers-"));

let service: Service;
beforeAll(async () => {
  service = await serviceWith(writePeersPackages(folder, world));
}, STARTUP);
afterAll(async () => {
  await service?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What Relata answers to the first request of a question. */
async function rowsOf(name: QuestionName): Promise<Rows> {
  const [variables = {}] = asked[name];
  const data = await service.ask(OF_RELATA[name].query, variables);
  return OF_RELATA[name].rows(JSON.stringify({ data }), variables);
}

const customersOn = (day: string) =>
  world.ties.filter((tie) => tie.type === "CUSTOMER_OF" && tie.since <= day && (tie.until ?? day) >= day);

test.each(QUESTION_NAMES)("question %s of the comparison has an answer", async (name) => {
  expect((await rowsOf(name)).length).toBeGreaterThan(0);
});

test("the customers of a provider on a day of the past are those that it had then, newest first", async () => {
  const newest = ({ since, fact }: Tie) => `${since} ${fact}`;
  const had = customersOn("2018-06-30")
    .filter(({ to }) => to === asked.Q4[0]?.id)
    .sort((one, other) => (newest(one) < newest(other) ? 1 : -1))
    .slice(0, 50);
  const nameOf = (key: string) => world.things.find((thing) => thing.key === key)?.name;
  expect(await rowsOf("Q4")).toEqual(
    had.map(({ fact, from, since, until, confidence, known }) => [
      ...[fact, from, nameOf(from), since, until, confidence, known],
    ]),
  );
});

test("the tally of customers by provider counts those of today, most first", async () => {
  const counts = new Map<string, number>();
  for (const { to } of customersOn(TODAY)) counts.set(to, (counts.get(to) ?? 0) + 1);
  const most = [...counts].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
  expect((await rowsOf("Q8")).map(([key, , count]) => [key, count])).toEqual(most.slice(0, 20));
});
