// Merges documents by key.
// Parameters: $rows: [{id, properties}], $revision: integer
// Columns: id: string
UNWIND $rows AS row
MERGE (d:Document {id: row.id})
ON CREATE SET d.since = $revision
SET d += row.properties
RETURN row.id AS id
