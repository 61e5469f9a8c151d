// Merges entities of several kinds at once, as put-entities does for one.
// Why: Neo4j plans each kind anew, 60 to 110 ms the first time, which costs a small import more than all it writes. It takes a label from a row since 5.26; Grafeo does not.
// Parameters: $rows: [{id, kind, properties}] (kind: label), $revision: integer
// Columns: id: string
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
ON CREATE SET n.since = $revision
SET n:$(row.kind)
SET n += row.properties
RETURN row.id AS id
