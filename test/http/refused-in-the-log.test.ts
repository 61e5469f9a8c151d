import { type Running, run } from "./small-service.js";

let service: Running;
beforeAll(async () => {
  service = await run({ environment: { RELATA_LIMIT_ROOT_FIELDS: "2" } });
});
afterAll(() => service.close());
beforeEach(() => {
  service.logged.length = 0;
});

const refused = () => service.logged.filter(({ msg }) => String(msg).startsWith("refused"));

test("an operation that is refused as too expensive is in the log: which one, why, and what is allowed", async () => {
  const { json, headers } = await service.ask("query Dear { items { name } items2: items { name } a: times }");
  expect(json.errors[0].extensions.code).toBe("TOO_EXPENSIVE");
  expect(refused()).toEqual([
    expect.objectContaining({
      level: 30,
      operation: "Dear",
      hash: expect.stringMatching(/^sha256:[\da-f]{16}$/),
      rootFields: 3,
      limit: 2,
      reason: json.errors[0].message,
      requestId: headers.get("x-request-id"),
    }),
  ]);
});

test("the log of a refused operation has its cost where that is too high", async () => {
  const strict = await run({ environment: { RELATA_LIMIT_COST: "5" } });
  await strict.ask("query Lists { items { name } }");
  const lines = strict.logged.filter(({ msg }) => msg === "refused: too expensive");
  expect(lines).toEqual([
    expect.objectContaining({ operation: "Lists", cost: expect.stringMatching(/^\d+$/), limit: 5 }),
  ]);
  await strict.close();
});

test("of each kind there are ten lines in a minute, and what is asked is in none of them", async () => {
  for (let nth = 0; nth < 25; nth++) await service.ask(`query Q${nth} { a: times(number: ${nth}) b: word c: word }`);
  const lines = refused();
  expect(lines.length).toBeLessThanOrEqual(10);
  expect(lines.length).toBeGreaterThan(8);
  expect(JSON.stringify(lines)).not.toContain("times(");
});
