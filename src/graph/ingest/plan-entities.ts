import { statement } from "../../database/statements.js";
import { identifiersOf, labelsOf } from "../../domain/names.js";
import { inBatches, streamBatches } from "../stored/batches.js";
import { Entities, type KnownEntity } from "../stored/entities.js";
import { mergedInto } from "../stored/merged.js";
import { nameRows } from "../stored/names.js";
import { digestOf } from "../stored/rows.js";
import { leftOut, wasAway } from "./listings.js";
import type { Planning } from "./planning.js";
import { entityProblems } from "./references.js";

/** Entities whose facts are made anew, by key. */
export interface ChangedEntities {
  /** Those that are merged otherwise than before, and those that stood for them. */
  readonly merged: ReadonlySet<string>;
  /** Those that have other names. */
  readonly renamed: ReadonlySet<string>;
}

/** Finds the entities that are declared otherwise than before, and what is wrong with what is declared of them. */
export async function planEntities(planning: Planning): Promise<ChangedEntities> {
  const { database, source, revision, changes, problems } = planning;
  const merged = new Set<string>();
  const renamed = new Set<string>();
  // Those of other packages that change with the ones they stand for.
  const others = new Set<string>();
  for await (const keys of streamBatches(entityKeys(planning))) {
    const entities = new Entities(revision, source);
    await entities.load(database, keys);
    for (const key of keys) {
      problems.add(entities.problemsOf(key));
      const placed = source.entities.get(key);
      if (placed) problems.add(entityProblems(placed, entities));
    }
    const here = new Set(keys);
    const changed = entities.changed.filter((entity) => {
      const { key } = entity;
      return isMentioned(entity, planning) ? here.has(key) : !others.has(key);
    });
    changes.deprecated += leftOut(changed);
    for (const entity of changed) {
      const { key, declared, record, before } = entity;
      if (!here.has(key)) others.add(key);
      if (wasAway(entity)) changes.someAway = true;
      changes.entities.push(entity);
      if (identifiersOf(declared).length > 0) changes.identified.add(key);
      const earlier = mergedInto(before ?? {});
      if (record.mergedInto !== earlier) {
        merged.add(key);
        // The facts of one that was merged until now are recorded with the one that stood for it.
        if (earlier !== undefined) merged.add(entities.survivor(earlier)?.key ?? earlier);
      }
      if (before !== undefined && digestOf(labelsOf(before)) !== digestOf(labelsOf(declared))) renamed.add(key);
    }
    for (const id of await droppedNames(planning, changed)) changes.droppedNames.push(id);
  }
  return { merged, renamed };
}

/** Whether the source says something of an entity, or did: then it is in one of the batches. */
function isMentioned({ key, before }: KnownEntity, { source }: Planning): boolean {
  return source.entities.has(key) || before?.[source.key] !== undefined;
}

/** The keys of the entities that are declared now, or were declared before. */
async function* entityKeys({ database, source }: Planning): AsyncGenerator<string> {
  yield* source.entities.keys();
  for await (const { id } of database.stream(statement("entities-of-package"), { package: source.key }))
    if (!source.entities.has(id)) yield id;
}

/** Ids of names in the graph, of entities that change, that nobody declares any more. */
async function droppedNames({ database }: Planning, changed: readonly KnownEntity[]): Promise<string[]> {
  const declared = new Set(changed.flatMap(nameRows).map(({ id }) => id));
  const dropped: string[] = [];
  const before = changed.filter(({ written }) => written !== null);
  for (const ids of inBatches(before.map(({ key }) => key))) {
    const rows = await database.read(statement("names-of-entities"), { ids });
    dropped.push(...rows.map(({ id }) => id).filter((id) => !declared.has(id)));
  }
  return dropped;
}
