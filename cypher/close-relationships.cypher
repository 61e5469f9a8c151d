// Ends the recorded span of the edges of versions, found from their source.
// Parameters: $rows: [{id, source}], $revision: integer
// Columns: id
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (a)-[r:RELATIONSHIP_TYPE {id: row.id}]->(b)
SET r.recordedTo = $revision
RETURN row.id AS id
