import { createHash } from "node:crypto";
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
import { fileOf, type Placed, packageFiles, type RecordFile, recordsIn } from "./files.js";

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
    const bytes = await fileOf(folder, name);
    digest.update(`${name} ${bytes.length}\n`).update(bytes);
  }
  return digest.digest("hex");
}

/** How many problems of a package one message lists. */
const MOST_PROBLEMS = 20;

/** Reads and checks the files of a package. Throws InvalidInput listing file, line, path and value of what is wrong. */
export async function readPackage(folder: string): Promise<DataPackage> {
  const files = await packageFiles(folder);
  const problems: string[] = [];
  const all = async <T>(name: string, shape: z.ZodType<T>): Promise<Placed<T>[]> => {
    return (await recordsIn(folder, name)).flatMap((placed) => checked(placed, shape, problems));
  };
  const every = async <T>(holds: RecordFile, shape: z.ZodType<T>): Promise<Placed<T>[]> => {
    const lists: Placed<T>[] = [];
    for (const name of files.get(holds) ?? []) lists.push(...(await all(name, shape)));
    return lists;
  };

  const [record, ...further] = await all("package.yaml", packageRecord as z.ZodType<PackageRecord>);
  const entities = await every("entities", entityRecord as z.ZodType<EntityRecord>);
  const documents = await every("documents", documentRecord as z.ZodType<DocumentRecord>);
  const facts = await every("facts", factRecord as z.ZodType<FactRecord>);
  const changes = await every("changes", changeRecord as z.ZodType<ChangeRecord>);
  const catalogue = await every("catalogue", factTypeRecord as z.ZodType<FactTypeRecord>);
  problems.push(...further.map(({ at }) => `${at()} record: a package has one package.yaml with one record`));
  problems.push(...repeated(entities), ...repeated(documents), ...catalogue.flatMap(contradictions));
  refuse(folder, problems);
  if (!record) throw new InvalidInput(`${escaped(join(folder, "package.yaml"))} is empty.`);

  const full = (key: string) => (key.startsWith("fact:") ? key : `fact:${record.value.key}/${key}`);
  const named = facts.map(({ value, at }) => ({
    value: {
      ...value,
      key: full(value.key),
      about: value.about.map(full),
      replaces: value.replaces.map(full),
      note: value.note.map(({ since = record.value.date, text }) => ({ since, text })),
    },
    at,
  }));
  const long = named.filter(({ value }) => !isKey(value.key));
  refuse(folder, [
    ...repeated(named),
    ...long.map(
      ({ value, at }) => `${at(["key"])} key: has more than 200 letters with its package, as ${visible(value.key)}`,
    ),
  ]);
  return {
    record: record.value,
    entities,
    documents,
    facts: named,
    changes: changes.map(({ value, at }) => ({
      value: { ...value, fact: full(value.fact), by: value.by.map(full) },
      at,
    })),
    catalogue: catalogue.map(({ value }) => value),
  };
}

/** Throws one message for all problems, or does nothing when there are none. */
export function refuse(folder: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  const listed = problems.slice(0, MOST_PROBLEMS).map((problem) => `\n  ${problem}`);
  const more = problems.length > MOST_PROBLEMS ? `\n  and ${problems.length - MOST_PROBLEMS} more` : "";
  throw new InvalidInput(`The package in ${shown(folder)} is refused, nothing was written:${listed.join("")}${more}`);
}

function checked<T>(placed: Placed<unknown>, shape: z.ZodType<T>, problems: string[]): Placed<T>[] {
  const result = shape.safeParse(placed.value);
  if (result.success) return [{ value: result.data, at: placed.at }];
  for (const { path, message, of } of result.error.issues.flatMap(precise)) {
    const value = path.reduce<unknown>(
      (inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step],
      placed.value,
    );
    const broke = of === "KEY" ? path.at(-1) : value;
    const name = (placed.value as { key?: unknown } | null)?.key;
    const whose = typeof name === "string" ? ` (${visible(name)})` : "";
    problems.push(
      `${placed.at(path)}${whose} ${visible(path.join(".")) || "record"}: ${message}${broke === undefined ? "" : `, not ${shown(broke)}`}`,
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

/** What fields that a record needs hold, in words. */
const SHAPES: { readonly [expected: string]: string } = {
  string: "a text",
  record: 'a text by language, such as { en: "..." }',
  array: "a list",
  number: "a number",
  object: "a record",
};

/** An issue as one of the fields at fault: zod names fields and keys that do not belong only in its message. */
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

/** What an entry of the catalogue says against itself. */
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
    if (earlier !== undefined) return [`${at(["key"])} key: ${shown(value.key)} is used already at ${earlier}`];
    first.set(value.key, at(["key"]));
    return [];
  });
}
