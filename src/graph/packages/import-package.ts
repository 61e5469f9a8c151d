import { futureDay, todayInUtc } from "../ingest/future-days.js";
import { alreadyIngested, type Ingested, type IngestOptions, ingest } from "../ingest/ingest.js";
import { Problems } from "../ingest/problems.js";
import type { SourceRecord } from "../ingest/source-record.js";
import { packageDigest, packageIn, packageRecords, readHeader, recordOf } from "./read.js";

/**
 * Imports the data package of a folder as one revision. The same package twice changes nothing and makes no revision.
 * Throws InvalidInput for a package that breaks its contract, before anything is written.
 */
export async function importPackage({
  folder,
  ...options
}: IngestOptions & { readonly folder: string }): Promise<Ingested> {
  const digest = await packageDigest(folder);
  const known = await alreadyIngested(options.database, digest);
  if (known) return known;
  const header = await readHeader(folder);
  const shown = packageIn(folder);
  if (header.record === undefined) await refuseWithoutRecord(packageRecords(header), shown);
  const { key, title, licence, description, date } = recordOf(header);
  const { catalogue } = header;
  const origin = { kind: "PACKAGE", key, title, licence, description, digest, catalogue, shown } as const;
  const { today = todayInUtc() } = options;
  async function* records(): AsyncGenerator<SourceRecord> {
    const late = today === null ? [] : futureDay("package.yaml", "date", key, date, today);
    for (const problem of late) yield { kind: "problem", problem };
    yield* packageRecords(header);
  }
  return ingest(records(), origin, { ...options, today });
}

/** Throws InvalidInput listing all that is wrong with a package, if it is more than that package.yaml is empty. */
async function refuseWithoutRecord(records: AsyncIterable<SourceRecord>, shown: string): Promise<void> {
  const problems = new Problems(shown);
  for await (const record of records) if (record.kind === "problem") problems.add([record.problem]);
  problems.refuse();
}
