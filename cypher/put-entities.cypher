// Merges entities of one kind by key. `since` is the revision that first had it, and stays.
// Parameters: $rows: [{id, properties}], $revision: integer
// Columns: id: string
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
ON CREATE SET n.since = $revision
SET n:KIND
SET n += row.properties
RETURN row.id AS id
