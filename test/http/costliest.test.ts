import { readdirSync, readFileSync } from "node:fs";
import { costliest, shown } from "../../bench/costliest.js";
import { KEYS } from "../../bench/costliest-keys.js";
import { readExample } from "../../web/example.js";
import { estimateOf } from "../graphql/estimate-of.js";
import { type Data, type Service, STARTUP, serviceWith } from "../graphql/service.js";
import { SHIPPED } from "../graphs.js";

/** `RELATA_TEST_SEED` repeats a search. */
const SEED = Number(process.env.RELATA_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
const PATIENCE = 15_000;

/** What is aimed at is 250 ms of CPU and 1 MB; a busy machine, and one where much is compiled anew, gets more of the first. */
const MOST_CPU = 10 * 250;
const MOST_BYTES = 2 * 1024 * 1024;

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

test(
  `the costliest operation that is still accepted stays bearable (seed ${SEED})`,
  async () => {
    const { schema, session } = service;
    const found = await costliest({ schema, session, keys: KEYS, seed: SEED, patience: PATIENCE });
    process.stdout.write(
      `costliest of ${found.tried}: most CPU: ${shown(found.cpu)}\nlongest answer: ${shown(found.bytes)}\n`,
    );
    expect(found.cpu.cpu).toBeLessThan(MOST_CPU);
    expect(found.bytes.bytes).toBeLessThan(MOST_BYTES);
  },
  STARTUP,
);

const FOLDER = new URL("../../examples/", import.meta.url);
const examples = readdirSync(FOLDER).map((file) => ({
  file,
  ...readExample(file, readFileSync(new URL(file, FOLDER), "utf8")),
}));

/** How many objects an answer has, each of its values a fifth of one. */
function objectsIn(value: Data): number {
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + objectsIn(one), 0);
  return typeof value === "object" && value !== null ? 1 + objectsIn(Object.values(value)) : 0.2;
}

test("no example takes more statements than it was estimated at", async () => {
  const lines: string[] = [];
  const exceeding: string[] = [];
  for (const { file, query, variables } of examples) {
    const given = variables ? JSON.parse(variables) : {};
    const estimated = estimateOf(service.schema, query, given);
    const { data, statements, errors } = await service.answer(query, given);
    expect(errors).toEqual([]);
    const real = `${Math.round(objectsIn(data)) - 1} objects, ${statements.length} statements`;
    const line = `${file}: estimated ${estimated.cost} (${Math.round(estimated.objects)} objects, ${estimated.statements} statements), real ${real}\n`;
    lines.push(line);
    if (statements.length > estimated.statements) exceeding.push(line);
  }
  process.stdout.write(lines.join(""));
  expect(exceeding).toEqual([]);
});
