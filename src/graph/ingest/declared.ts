import type { ChangeRecord } from "../../domain/change-record.js";
import type { DataPackage } from "../packages/read.js";
import type { DeclaredFact } from "../stored/declaration.js";
import type { RecordedFact } from "../stored/facts.js";

/**
 * What packages declare of each fact once this one has been imported; null for a fact that its package no longer has.
 * `lastChanged`: the revision at which each package was last imported with other files.
 */
export function declaredNow(
  dataPackage: DataPackage,
  recorded: ReadonlyMap<string, RecordedFact>,
  lastChanged: ReadonlyMap<string, number>,
): Map<string, DeclaredFact | null> {
  const name = dataPackage.record.key;
  const records = new Map(dataPackage.facts.map(({ value }) => [value.key, value]));
  const changes = new Map<string, ChangeRecord[]>();
  for (const { value } of dataPackage.changes) changes.set(value.fact, [...(changes.get(value.fact) ?? []), value]);

  const declared = new Map<string, DeclaredFact | null>();
  for (const key of new Set([...records.keys(), ...recorded.keys()])) {
    const before = recorded.get(key)?.declared ?? null;
    const { [name]: _before, ...others } = before?.changes ?? changesLeft(recorded.get(key), lastChanged);
    const mine = changes.get(key);
    const all = Object.fromEntries(
      Object.entries(mine ? { ...others, [name]: mine } : others).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    const record = records.get(key);
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
