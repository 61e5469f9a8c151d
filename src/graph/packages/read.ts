import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { Catalogue, factTypeRecord, InvalidCatalogue } from "../../domain/catalogue.js";
import type { FactTypeRecord } from "../../domain/catalogue-entry.js";
import { type ChangeRecord, changeRecord } from "../../domain/change-record.js";
import { escaped, InvalidInput, shown, visible } from "../../domain/errors.js";
import { isKey } from "../../domain/identity.js";
import {
  type DocumentRecord,
  documentRecord,
  type EntityRecord,
  entityRecord,
  type FactRecord,
  factRecord,
  type PackageRecord,
  packageRecord,
} from "../../domain/records.js";
import { type Placed, placed } from "../ingest/placed.js";
import { Problems, repeatedKey } from "../ingest/problems.js";
import type { SourceRecord } from "../ingest/source-record.js";
import { bytesOf, packageFiles, pathOf, type RecordFile, recordsIn } from "./files.js";

/** A data package as its files declare it: every record has the right shape; what they say of each other is checked by the import. */
export interface DataPackage {
  readonly record: PackageRecord;
  readonly entities: readonly Placed<EntityRecord>[];
  readonly documents: readonly Placed<DocumentRecord>[];
  /** With full keys: "fact:PACKAGE/F026". */
  readonly facts: readonly Placed<FactRecord>[];
  readonly changes: readonly Placed<ChangeRecord>[];
  readonly catalogue: readonly FactTypeRecord[];
}

/** SHA-256 over the files of a package, in 64 hexadecimal digits: equal digests are equal packages. */
export async function packageDigest(folder: string): Promise<string> {
  const files = await packageFiles(folder);
  const digest = createHash("sha256");
  for (const name of ["package.yaml", ...[...files.values()].flat()]) {
    const { size } = await stat(await pathOf(folder, name));
    digest.update(`${name} ${size}\n`);
    for await (const bytes of bytesOf(folder, name)) digest.update(bytes);
  }
  return digest.digest("hex");
}

/** What a package says of itself, and the fact types that it brings. */
export interface PackageHeader {
  readonly folder: string;
  readonly files: ReadonlyMap<RecordFile, readonly string[]>;
  /** Undefined where the file is empty or has a problem. */
  readonly record: PackageRecord | undefined;
  readonly catalogue: readonly FactTypeRecord[];
  readonly problems: readonly string[];
}

/** Reads and checks what a package says of itself. Throws InvalidInput for a folder that is no package. */
export async function readHeader(folder: string): Promise<PackageHeader> {
  const files = await packageFiles(folder);
  const problems: string[] = [];
  const all = async <T>(name: string, shape: z.ZodType<T>): Promise<Placed<T>[]> => {
    const found: Placed<T>[] = [];
    for await (const one of recordsIn(folder, name)) found.push(...checked(one, shape, problems));
    return found;
  };
  const [record, ...further] = await all("package.yaml", packageRecord);
  const catalogue: Placed<FactTypeRecord>[] = [];
  for (const name of files.get("catalogue") ?? []) catalogue.push(...(await all(name, factTypeRecord)));
  problems.push(...further.map(({ at }) => `${at()} record: a package has one package.yaml with one record`));
  problems.push(...catalogue.flatMap(contradictions));
  return { folder, files, record: record?.value, catalogue: catalogue.map(({ value }) => value), problems };
}

/** The records of a package one after another, each checked, with what is wrong. Throws InvalidInput for what is no file of records at all. */
export async function* packageRecords(header: PackageHeader): AsyncGenerator<SourceRecord> {
  for (const problem of header.problems) yield { kind: "problem", problem };
  const { key = "", date } = header.record ?? {};
  const full = (one: string) => (one.startsWith("fact:") ? one : `fact:${key}/${one}`);
  for await (const record of recordsOf(header, "entities", entityRecord))
    yield "kind" in record ? record : { kind: "entity", record };
  for await (const record of recordsOf(header, "documents", documentRecord))
    yield "kind" in record ? record : { kind: "document", record };
  for await (const record of recordsOf(header, "facts", factRecord)) {
    if ("kind" in record) yield record;
    else yield* named(record, full, date);
  }
  for await (const record of recordsOf(header, "changes", changeRecord)) {
    if ("kind" in record) yield record;
    else {
      const { value, place } = record;
      yield { kind: "change", record: placed({ ...value, fact: full(value.fact), by: value.by.map(full) }, place) };
    }
  }
}

type Problem = Extract<SourceRecord, { kind: "problem" }>;

/** The records of the files that hold some kind, each checked, or what is wrong with it. */
async function* recordsOf<T>(
  { folder, files }: PackageHeader,
  holds: RecordFile,
  shape: z.ZodType<T>,
): AsyncGenerator<Placed<T> | Problem> {
  for (const name of files.get(holds) ?? [])
    for await (const one of recordsIn(folder, name)) {
      const problems: string[] = [];
      yield* checked(one, shape, problems);
      for (const problem of problems) yield { kind: "problem", problem };
    }
}

/** A fact with the keys of facts made whole, and with a day for each note. */
function* named(
  { value, place }: Placed<FactRecord>,
  full: (key: string) => string,
  date: string | undefined,
): Generator<SourceRecord> {
  const record = placed(
    {
      ...value,
      key: full(value.key),
      about: value.about.map(full),
      replaces: value.replaces.map(full),
      note: value.note.map(({ since = date, text }) => ({ since, text })),
    },
    place,
  );
  if (isKey(record.value.key)) yield { kind: "fact", record };
  else {
    const problem = `${record.at(["key"])} key: has more than 200 letters with its package, as ${visible(record.value.key)}`;
    yield { kind: "problem", problem };
  }
}

/** How messages begin that refuse the package in a folder. */
export function packageIn(folder: string): string {
  return `The package in ${shown(folder)}`;
}

/** The record of a package without problems, which has one unless its file is empty. */
export function recordOf({ folder, record }: PackageHeader): PackageRecord {
  if (record) return record;
  throw new InvalidInput(`${escaped(join(folder, "package.yaml"))} is empty.`);
}

/** Reads and checks all of a package at once. Throws InvalidInput listing file, line, path and value of what is wrong. */
export async function readPackage(folder: string): Promise<DataPackage> {
  const header = await readHeader(folder);
  const problems = new Problems(packageIn(folder));
  const entities: Placed<EntityRecord>[] = [];
  const documents: Placed<DocumentRecord>[] = [];
  const facts: Placed<FactRecord>[] = [];
  const changes: Placed<ChangeRecord>[] = [];
  for await (const one of packageRecords(header)) {
    if (one.kind === "entity") entities.push(one.record);
    else if (one.kind === "document") documents.push(one.record);
    else if (one.kind === "fact") facts.push(one.record);
    else if (one.kind === "change") changes.push(one.record);
    else problems.add([one.problem]);
  }
  for (const list of [entities, documents, facts]) problems.add(repeated(list));
  problems.refuse();
  return {
    record: recordOf(header),
    entities,
    documents,
    facts,
    changes,
    catalogue: header.catalogue,
  };
}

function checked<T>(one: Placed<unknown>, shape: z.ZodType<T>, problems: string[]): Placed<T>[] {
  const result = shape.safeParse(one.value);
  if (result.success) return [placed(result.data, one.place)];
  for (const { path, message, of } of result.error.issues.flatMap(precise)) {
    const value = path.reduce<unknown>(
      (inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step],
      one.value,
    );
    const broke = of === "KEY" ? path.at(-1) : value;
    const name = (one.value as { key?: unknown } | null)?.key;
    const whose = typeof name === "string" ? ` (${visible(name)})` : "";
    problems.push(
      `${one.at(path)}${whose} ${visible(path.join(".")) || "record"}: ${message}${broke === undefined ? "" : `, not ${shown(broke)}`}`,
    );
  }
  return [];
}

/** What is wrong at a path: with the value there, or with the key that leads to it. */
interface Issue {
  readonly path: PropertyKey[];
  readonly message: string;
  readonly of?: "KEY";
}

/** What a required field must hold, in words. */
const SHAPES: { readonly [expected: string]: string } = {
  string: "a text",
  record: 'a text by language, such as { en: "..." }',
  array: "a list",
  number: "a number",
  object: "a record",
};

/** Splits an issue of zod into one for each field at fault: zod names surplus fields only in its message. */
function precise(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: "is not a field of such a record" }));
  if (issue.code === "invalid_key")
    return issue.issues.map(({ message }) => ({ path: issue.path, message: `the key ${message}`, of: "KEY" }));
  // What zod says by itself of a field that is not there is about types of JavaScript.
  if (issue.code === "invalid_type" && /^Invalid input: .* received undefined$/.test(issue.message))
    return [{ path: issue.path, message: `must be given: ${SHAPES[issue.expected] ?? `a ${issue.expected}`}` }];
  return [issue];
}

/** The contradictions within an entry of the catalogue. */
function contradictions({ value, at }: Placed<FactTypeRecord>): string[] {
  try {
    new Catalogue([value]);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidCatalogue)) throw error;
    return [`${at()} ${error.message}`];
  }
}

function repeated(records: readonly Placed<{ readonly key: string }>[]): string[] {
  const first = new Map<string, string>();
  return records.flatMap(({ value, at }) => {
    const earlier = first.get(value.key);
    if (earlier !== undefined) return [repeatedKey(value.key, at(["key"]), earlier)];
    first.set(value.key, at(["key"]));
    return [];
  });
}
