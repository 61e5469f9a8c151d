import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

test("the timeline of an entity says how many facts are undated, as the timeline of the graph does of that entity", async () => {
  const { asOf } = await service.ask(
    '{ asOf(valid: "2021-07-25", known: "2021-07-25") { companies(first: 100) { nodes { key timeline { undated } } } } }',
  );
  const own = new Map<string, number>(asOf.companies.nodes.map(({ key, timeline }: Data) => [key, timeline.undated]));
  expect(Math.max(...own.values())).toBeGreaterThan(1);
  for (const [key, undated] of own) {
    const { asOf: whole } = await service.ask(
      `{ asOf(valid: "2021-07-25", known: "2021-07-25") { timeline(entities: ["${key}"]) { undated } } }`,
    );
    expect([key, undated]).toEqual([key, whole.timeline.undated]);
  }
});
