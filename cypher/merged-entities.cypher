// What do packages declare of all entities that were merged into others? By what they declare, so that a wrong column hides none.
// Parameters: $revision: integer
// Columns: id: string, declared: string (JSON: package to record)
MATCH (n:Entity)
WHERE n.since <= $revision AND n.declared CONTAINS '"mergedInto":'
RETURN n.id AS id, n.declared AS declared ORDER BY id
