import { costliest, shown } from "../../bench/costliest.js";
import { KEYS } from "../../bench/costliest-keys.js";
import { type Service, STARTUP, serviceWith } from "../graphql/service.js";
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
