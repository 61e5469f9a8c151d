import type { DeclaredFact } from "../stored/declaration.js";
import type { RecordedFact } from "../stored/facts.js";
import type { Source } from "./source.js";

/**
 * What packages declare of each of these facts once a source has been imported; null for a fact that its package no longer
 * has. `lastChanged`: the revision at which each package was last imported with other files.
 */
export function declaredNow(
  source: Source,
  keys: readonly string[],
  recorded: ReadonlyMap<string, RecordedFact>,
  lastChanged: ReadonlyMap<string, number>,
): Map<string, DeclaredFact | null> {
  const name = source.key;
  const declared = new Map<string, DeclaredFact | null>();
  for (const key of keys) {
    const record = source.facts.get(key)?.value;
    if (!record && !recorded.has(key)) continue;
    const before = recorded.get(key)?.declared ?? null;
    const { [name]: _before, ...others } = before?.changes ?? changesLeft(recorded.get(key), lastChanged);
    const mine = source.changesOf(key).map(({ value }) => value);
    const all = Object.fromEntries(
      Object.entries(mine.length > 0 ? { ...others, [name]: mine } : others).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    if (record) declared.set(key, { package: name, record, changes: all });
    else declared.set(key, before === null || before.package === name ? null : { ...before, changes: all });
  }
  return declared;
}

/** What packages still say of a fact that its own package had dropped: those that have not changed since. */
function changesLeft(
  recorded: RecordedFact | undefined,
  lastChanged: ReadonlyMap<string, number>,
): DeclaredFact["changes"] {
  const { dropped } = recorded ?? {};
  if (!dropped) return {};
  const said = Object.entries(dropped.declared.changes);
  return Object.fromEntries(said.filter(([key]) => (lastChanged.get(key) ?? dropped.at) < dropped.at));
}
