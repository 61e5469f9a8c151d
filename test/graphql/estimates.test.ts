import { readdirSync, readFileSync } from "node:fs";
import { readExample } from "../../web/example.js";
import { SHIPPED } from "../graphs.js";
import { estimateOf } from "./estimate-of.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";

const FOLDER = new URL("../../examples/", import.meta.url);
const examples = readdirSync(FOLDER).map((file) => ({
  file,
  ...readExample(file, readFileSync(new URL(file, FOLDER), "utf8")),
}));

/** A trip to the database costs as much as so many objects. */
const STATEMENT = 50;

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

/** How many objects an answer has, each of its values a fifth of one. */
function objectsIn(value: Data): number {
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + objectsIn(one), 0);
  return typeof value === "object" && value !== null ? 1 + objectsIn(Object.values(value)) : 0.2;
}

test("what nearly every example costs is within twofold of what it was estimated at", async () => {
  const lines: string[] = [];
  let within = 0;
  for (const { file, query, variables } of examples) {
    const given = variables ? JSON.parse(variables) : {};
    const estimate = estimateOf(service.schema, query, given);
    const { data, statements, errors } = await service.answer(query, given);
    expect(errors).toEqual([]);
    const objects = Math.round(objectsIn(data)) - 1;
    const cost = objects + STATEMENT * statements.length;
    const ratio = cost === 0 ? Number(estimate.cost === 0) : estimate.cost / cost;
    if (ratio >= 0.5 && ratio <= 2) within += 1;
    const [estimated, real] = [estimate, { cost, objects, statements: statements.length }].map(
      (one) => `${one.cost} (${Math.round(one.objects)} objects, ${one.statements} statements)`,
    );
    lines.push(`${ratio.toFixed(2).padStart(6)}  ${file}: estimated ${estimated}, real ${real}\n`);
  }
  process.stdout.write(`estimates: ${within} of ${examples.length} examples within twofold\n${lines.sort().join("")}`);
  expect(within / examples.length).toBeGreaterThanOrEqual(0.95);
});
