// What packages declare of entities.
// Parameters: $ids: [string]
// Columns: id: string, declared: string (JSON: package to record; any text in a damaged graph), digest: string,
// hidden: [integer] or null (revisions: see src/domain/hidden-entities.ts)
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, n.declared AS declared, n.digest AS digest, n.hidden AS hidden
