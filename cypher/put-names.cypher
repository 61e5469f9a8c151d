// Writes names and ties them to their entities. A name never changes; its id is made from all it says.
// Parameters: $rows: [{id, entity, properties}], $revision: integer
// Columns: id: string
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
MERGE (n:Name {id: row.id})
ON CREATE SET n.since = $revision
SET n += row.properties
MERGE (n)-[:NAMES]->(e)
RETURN row.id AS id
