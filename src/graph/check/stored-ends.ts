import type { Database, Value } from "../../database/port.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { participationIn } from "../../domain/participation.js";
import { edgesAndEnds } from "../../domain/versions.js";
import type { StoredVersion } from "./derived.js";
import { knownEntity } from "./entities.js";
import { read } from "./pages.js";

/**
 * The columns of the ends of versions that are not made anew, since they were ended: what they said of who takes part stays,
 * and the ends follow from it by the catalogue of today. By the id of the version; without those that say it already.
 */
export async function endsOfStored(
  database: Database,
  catalogue: Catalogue,
  versions: readonly StoredVersion[],
): Promise<ReadonlyMap<string, { readonly [column: string]: Value }>> {
  const changed = new Map<string, { source: string | null; target: string | null; [column: string]: Value }>();
  for (const { id, properties } of versions) {
    const type = catalogue.get(properties.type as string);
    if (!type || !Array.isArray(properties.participants)) continue;
    const participants = properties.participants.map(participationIn);
    const { edges: _edges, ...ends } = edgesAndEnds(type, participants);
    if (Object.entries(ends).some(([column, value]) => value !== (properties[column] ?? null))) changed.set(id, ends);
  }
  const keys = [...changed.values()].flatMap(({ source, target }) => [source ?? [], target ?? []].flat());
  const kinds = new Map<string, string>();
  if (keys.length > 0)
    for (const row of await read(database, "declared-entities", { ids: [...new Set(keys)] })) {
      const entity = knownEntity(row.id, row.declared);
      if (entity) kinds.set(entity.key, entity.record.kind);
    }
  const kindOf = (key: string | null) => (key === null ? null : (kinds.get(key) ?? null));
  return new Map(
    [...changed].map(([id, { source, target, ...rest }]) => {
      return [id, { source, target, ...rest, sourceKind: kindOf(source), targetKind: kindOf(target) }];
    }),
  );
}
