import type { Database } from "../../../src/database/port.js";
import { documentRecord, entityRecord, factRecord } from "../../../src/domain/records.js";
import { type Ingested, ingest, type Origin } from "../../../src/graph/ingest/ingest.js";
import { placed } from "../../../src/graph/ingest/placed.js";
import type { SourceRecord } from "../../../src/graph/ingest/source-record.js";
import { testDatabase } from "../../databases.js";
import { dump, factIn, factKeys, revisionOf, shipped } from "../importing.js";
import { company, customerOf, paper } from "../small-package.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
afterEach(() => database.close());

const origin = (digest: string, kind: Origin["kind"] = "FILE"): Origin => ({
  kind,
  key: "table",
  title: "A table of a test",
  licence: "CC0-1.0",
  digest,
  catalogue: [],
  shown: 'The file "table.csv"',
});

let line = 0;
const at = () => ({ file: "table.csv", lines: { line: ++line } });
const entity = (key: string): SourceRecord => ({
  kind: "entity",
  record: placed(entityRecord.parse(company(key)), at()),
});
const document = (day: string): SourceRecord => ({
  kind: "document",
  record: placed(documentRecord.parse(paper(day)), at()),
});
const customer = (key: string, ends: [string, string]): SourceRecord => {
  const record = factRecord.parse(customerOf(key, ends, ["2021-07-25"]));
  return { kind: "fact", record: placed({ ...record, key: `fact:table/${key}` }, at()) };
};

/** Gives the records one after another, as a file that is read does. */
async function* slowly(records: readonly SourceRecord[]): AsyncGenerator<SourceRecord> {
  for (const record of records) {
    await new Promise(setImmediate);
    yield record;
  }
}

const ingested = (records: readonly SourceRecord[], of = origin("1")): Promise<Ingested> =>
  ingest(slowly(records), of, { database, catalogue: shipped });

const ALL = [customer("F1", ["acme", "cloud"]), document("2021-07-25"), entity("acme"), entity("cloud")];

test("records are written in whatever order they come, as one revision", async () => {
  expect(await ingested(ALL)).toMatchObject({ package: "table", revision: 1, entities: 2, documents: 1, versions: 1 });
  expect(await factIn(database, "fact:table/F1")).toMatchObject({ source: "acme", target: "cloud" });
});

test("the order in which records come changes nothing in the graph", async () => {
  await ingested(ALL);
  const one = await dump(database);
  await database.close();
  database = await testDatabase();
  await ingested(ALL.toReversed());
  expect(await dump(database)).toEqual(one);
});

test("records with a digest that the graph has are not written again, and what an origin has no more is dropped", async () => {
  await ingested(ALL);
  expect(await ingested([], origin("1"))).toMatchObject({ changed: false, revision: 1 });
  const second = [...ALL.slice(1), entity("initech"), customer("F2", ["initech", "cloud"])];
  expect(await ingested(second, origin("2"))).toMatchObject({ revision: 2, entities: 1, versions: 1, ended: 1 });
  expect(await factKeys(database)).toEqual(["fact:table/F2"]);
});

test("all that is wrong is said at once, with the places, and nothing is written", async () => {
  const broken: SourceRecord[] = [
    ...ALL,
    { kind: "problem", problem: "table.csv:9 start: must be a date" },
    entity("acme"),
  ];
  await expect(ingested(broken)).rejects.toThrow(
    /^The file "table.csv" is refused, nothing was written:\n {2}table\.csv:9 start: must be a date\n {2}table\.csv:\d+ key: "acme" is used already at table\.csv:\d+$/,
  );
  expect(await revisionOf(database)).toBe(0);
});

test("a source that fails on its way leaves nothing", async () => {
  async function* failing(): AsyncGenerator<SourceRecord> {
    yield* ALL;
    throw new Error("The connection to the source is gone.");
  }
  await expect(ingest(failing(), origin("1"), { database, catalogue: shipped })).rejects.toThrow("is gone");
  expect(await revisionOf(database)).toBe(0);
  expect(await ingested(ALL)).toMatchObject({ revision: 1 });
});

test("others who wait for the writer are told what it writes", async () => {
  const waiting: string[] = [];
  const onWaiting = (told: string) => void waiting.push(told);
  const options = { database, catalogue: shipped, wait: 20_000, onWaiting };
  let second: Promise<Ingested> | undefined;
  const progress = () => {
    second ??= ingest(ALL, { ...origin("2"), key: "other" }, options).catch(
      (error: Error) => error,
    ) as Promise<Ingested>;
  };
  await ingest(ALL, origin("1", "PERSON"), { ...options, progress });
  expect(second).toBeDefined();
  await second;
  expect(waiting).toEqual([expect.stringContaining('the edits of "table"')]);
});
