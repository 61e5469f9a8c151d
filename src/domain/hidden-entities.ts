import { OPEN_REVISION } from "./fact.js";
import type { DeclaredRecord } from "./names.js";
import type { EntityRecord } from "./records.js";

/** The revisions over which a version of a fact is recorded: from the first that has it to before `until`. */
export interface RecordedSpan {
  readonly from: number;
  readonly until: number;
}

/**
 * The revisions at which an entity becomes hidden and visible again, alternately. It is hidden from lists while its package
 * has left it out and no fact names it. `away`: the revisions at which its package left it out and put it back, alternately;
 * `held`: the revisions over which facts that name it are recorded.
 */
export function hiddenRevisions(away: readonly number[], held: readonly RecordedSpan[]): number[] {
  if (away.length === 0) return [];
  const change = new Map<number, number>(away.map((revision) => [revision, 0]));
  for (const { from, until } of held) {
    change.set(from, (change.get(from) ?? 0) + 1);
    change.set(until, (change.get(until) ?? 0) - 1);
  }
  const turns = new Set(away);
  let isAway = false;
  let facts = 0;
  const flips: number[] = [];
  for (const revision of [...change.keys()].sort((a, b) => a - b)) {
    if (turns.has(revision)) isAway = !isAway;
    facts += change.get(revision) ?? 0;
    const isHidden = isAway && facts === 0;
    if (isHidden !== (flips.length % 2 === 1) && revision < OPEN_REVISION) flips.push(revision);
  }
  return flips;
}

/** Whether an entity is left out by its package now, given the revisions at which it was left out and put back, alternately. */
export function isLeftOutByPackage(away: readonly number[]): boolean {
  return away.length % 2 === 1;
}

/**
 * The record of an entity to store for a package: one that the package owned and now leaves out is kept, marked with the
 * revision, since facts of other packages may be about it. `now`: the record in the package imported as `revision`.
 */
export function recordToStore(
  before: DeclaredRecord | undefined,
  now: EntityRecord | undefined,
  revision: number,
): DeclaredRecord | undefined {
  const away = before?.away ?? [];
  const turned = (now !== undefined) === isLeftOutByPackage(away) ? [...away, revision] : away;
  const record = now ?? before;
  if (record?.kind === undefined) return now;
  const { away: _away, ...rest } = record as DeclaredRecord;
  return turned.length === 0 ? rest : { ...rest, away: turned };
}
