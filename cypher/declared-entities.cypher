// What packages declare of entities.
// Parameters: $ids: [string]
// Columns: id, declared (JSON: package to record), digest, hidden ([revision] or null: see src/domain/hidden-entities.ts)
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, n.declared AS declared, n.digest AS digest, n.hidden AS hidden
