// Ends the recorded span of the edges of versions that begin at an entity.
// Parameters: $rows: [{id, source}] (a row for each entity at which edges of the version begin), $revision: integer
// Columns: id: string
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (a)-[r:RELATIONSHIP_TYPE {id: row.id}]->(b)
SET r.recordedTo = $revision
RETURN row.id AS id
