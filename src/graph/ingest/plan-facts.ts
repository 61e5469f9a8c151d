import { statement } from "../../database/statements.js";
import { InvalidInput } from "../../domain/errors.js";
import { OPEN_REVISION } from "../../domain/fact.js";
import { ownRecord } from "../../domain/names.js";
import { UNBOUNDED_END } from "../../domain/time/day.js";
import { InvalidDate } from "../../domain/time/edtf.js";
import { inBatches, streamBatches } from "../stored/batches.js";
import type { DeclaredFact } from "../stored/declaration.js";
import { Entities } from "../stored/entities.js";
import { type FactChanges, factChanges, factContext, recordedFacts } from "../stored/facts.js";
import { replacesProblems, supersededProblems } from "./corrections.js";
import { declaredNow } from "./declared.js";
import { disputeProblems } from "./disputes.js";
import { loadDocuments } from "./documents.js";
import type { ChangedEntities } from "./plan-entities.js";
import type { Planning } from "./planning.js";
import { changeProblems, factRecordProblems } from "./references.js";
import { selfFacts, selfProblems } from "./self-facts.js";

/** What changes around facts, so that they are made anew. */
export interface Around extends ChangedEntities {
  /** The keys of documents that are published on another day, or by somebody else. */
  readonly republished: ReadonlySet<string>;
}

/** Entities that their packages had left out at some time, as far as facts that are written or ended name them. */
export interface NamedAgain {
  /** By key, all of them, and those that a fact that is written names. */
  readonly named: ReadonlySet<string>;
  readonly held: ReadonlySet<string>;
  /** The ids of the versions that name them and are ended. */
  readonly ended: ReadonlySet<string>;
}

/** Finds the versions of facts that are to be written, ended and told anew, and what is wrong with what is declared of facts. */
export async function planFacts(planning: Planning, around: Around): Promise<NamedAgain> {
  const again = { named: new Set<string>(), held: new Set<string>(), ended: new Set<string>() };
  const changed = await lastChanged(planning);
  for await (const keys of streamBatches(affectedFacts(planning, around)))
    await planBatch(planning, keys, changed, again);
  return again;
}

async function planBatch(
  planning: Planning,
  keys: readonly string[],
  lastChanged: ReadonlyMap<string, number>,
  again: { readonly [list in keyof NamedAgain]: Set<string> },
): Promise<void> {
  const { database, catalogue, source, revision, strict, changes, problems } = planning;
  const recorded = await recordedFacts(database, keys);
  const declared = declaredNow(source, keys, recorded, lastChanged);
  const records = [...declared.values()].flatMap((fact) => (fact ? [fact.record] : []));
  const entities = new Entities(revision, source);
  await entities.load(
    database,
    records.flatMap((record) => [...Object.values(record.roles).flat(), ...record.attributedTo]),
  );
  const documents = await loadDocuments(database, source, citedDocuments(declared));
  await entities.load(database, documents.publishers);
  const { hasFact } = await knownFacts(
    planning,
    records.flatMap((record) => [...record.about, ...record.replaces]),
  );
  const known = {
    catalogue,
    entity: (key: string) => entities.survivor(key),
    hasDocument: (key: string) => documents.publishedOn(key) !== undefined,
    publishedOn: (key: string) => documents.publishedOn(key),
    hasFact,
  };
  for (const placed of keys.flatMap((key) => source.facts.get(key) ?? [])) {
    problems.add(factRecordProblems(placed, source.key, known));
    problems.add(replacesProblems(placed, source));
  }
  // Versions are made of sound records only, and of nothing that is refused anyway.
  if (problems.found) return;

  const context = factContext(catalogue, entities, {
    publishedOn: (key) => documents.publishedOn(key) ?? UNBOUNDED_END,
    publisherOf: documents.publisherOf,
  });
  const placeOf = (key: string) =>
    `${source.facts.get(key)?.at() ?? source.changesOf(key).at(-1)?.at() ?? key} (${key})`;
  const all: FactChanges[] = [];
  for (const [key, fact] of declared) {
    const found = changesOrProblem(
      () => factChanges(key, fact, recorded.get(key), context),
      (message) => problems.add([`${placeOf(key)} ${message}`]),
    );
    if (strict) problems.add(selfProblems(found.fresh, placeOf));
    for (const one of selfFacts(found.fresh)) changes.self.add(one);
    for (const version of found.fresh) changes.fresh.push(version);
    for (const version of found.closed) changes.closed.push(version);
    for (const version of found.retold) changes.retold.push(version);
    all.push(found);
  }
  await entities.load(
    database,
    all.flatMap(({ closed }) => closed.flatMap(({ named }) => named)),
  );
  for (const found of all) noteNamed(entities, found, again);
}

/** Notes which entities that were left out at some time are named by what is written and ended. */
function noteNamed(
  entities: Entities,
  { fresh, closed }: FactChanges,
  again: { readonly [list in keyof NamedAgain]: Set<string> },
): void {
  const wasAway = (key: string) => (ownRecord(entities.get(key)?.declared ?? {})?.away ?? []).length > 0;
  for (const { id, named } of closed) {
    const away = named.filter(wasAway);
    for (const key of away) again.named.add(key);
    if (away.length > 0) again.ended.add(id);
  }
  for (const { version } of fresh)
    for (const key of [...version.participants.map(({ entity }) => entity), ...version.attributedTo].filter(wasAway)) {
      again.named.add(key);
      again.held.add(key);
    }
}

/** Finds what is wrong with the changes of a source. */
export async function checkChanges(planning: Planning): Promise<void> {
  const { database, source, problems } = planning;
  for (const batch of source.changes()) {
    const { hasFact } = await knownFacts(
      planning,
      batch.flatMap(({ value }) => [value.fact, ...value.by]),
    );
    const evidence = batch.flatMap(({ value }) => [
      ...value.evidence,
      ...value.by.flatMap((key) => source.facts.get(key)?.value.evidence ?? []),
    ]);
    const documents = await loadDocuments(
      database,
      source,
      evidence.map(({ document }) => document),
    );
    const known = { hasFact, hasDocument: (key: string) => documents.publishedOn(key) !== undefined };
    for (const placed of batch) {
      problems.add(changeProblems(placed, known));
      problems.add(supersededProblems(placed, source, documents));
      problems.add(disputeProblems(placed, source, documents));
    }
  }
}

/** Tells which of these facts there are once the source has been imported. */
async function knownFacts(
  { database, source }: Planning,
  keys: readonly string[],
): Promise<{ hasFact(key: string): boolean }> {
  const elsewhere = await recordedFacts(
    database,
    [...new Set(keys)].filter((key) => !source.facts.has(key)),
  );
  return {
    hasFact: (key) => {
      const declared = elsewhere.get(key)?.declared;
      // One that the package had, and has no more, is dropped now.
      return source.facts.has(key) || (declared != null && declared.package !== source.key);
    },
  };
}

/** The revision at which each package was last imported with other files, by its key. */
async function lastChanged({ database }: Planning): Promise<Map<string, number>> {
  const packages = await database.read(statement("packages"), {});
  return new Map(packages.map(({ id, revision }) => [id, revision]));
}

/**
 * The facts that may change: those of the source, those it changed before or changes now, those of entities that it merges or
 * gives other names, or that say or publish them, and those that rest on a document that it dates or ascribes differently.
 */
async function* affectedFacts(planning: Planning, around: Around): AsyncGenerator<string> {
  const { source } = planning;
  yield* source.facts.keys();
  const seen = new Set<string>();
  for await (const key of otherFacts(planning, around)) {
    if (seen.has(key) || source.facts.has(key)) continue;
    seen.add(key);
    yield key;
  }
}

async function* otherFacts(
  { database, source }: Planning,
  { merged, renamed, republished }: Around,
): AsyncGenerator<string> {
  const open = OPEN_REVISION;
  yield* source.changedFacts;
  for await (const { fact } of database.stream(statement("facts-of-package"), { package: source.key, open }))
    yield fact;
  const questions = [
    { name: "facts-with-entities", keys: new Set([...merged, ...renamed]) },
    { name: "facts-said-by", keys: merged },
    { name: "facts-with-documents", keys: republished },
  ] as const;
  for (const { name, keys } of questions)
    for (const ids of inBatches([...keys]))
      for await (const { fact } of database.stream(statement(name), { ids, open })) yield fact;
}

function citedDocuments(declared: ReadonlyMap<string, DeclaredFact | null>): string[] {
  const evidence = [...declared.values()].flatMap((fact) =>
    fact
      ? [
          ...fact.record.evidence,
          ...Object.values(fact.changes)
            .flat()
            .flatMap((change) => change.evidence),
        ]
      : [],
  );
  return evidence.map(({ document }) => document);
}

function changesOrProblem(changes: () => FactChanges, tell: (message: string) => void): FactChanges {
  try {
    return changes();
  } catch (error) {
    if (!(error instanceof InvalidInput || error instanceof InvalidDate)) throw error;
    tell(error.message);
    return { fresh: [], closed: [], retold: [] };
  }
}
