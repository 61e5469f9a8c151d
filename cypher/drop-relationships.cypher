// Removes edges that no fact has.
// Parameters: $rows: [{id, source, target}] (the id on the edge, '-' where it has none, and two keys)
// Columns: id
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MATCH (a)-[r:RELATIONSHIP_TYPE]->(b) WHERE coalesce(r.id, '-') = row.id
DELETE r
RETURN row.id AS id
