// All that is stored on the edges of versions of facts, between the two ends that each version names.
// Parameters: $rows: [{id, source, target}] (the id of a version, two keys)
// Columns: id, type, properties
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MATCH (a)-[r:RELATIONSHIP_TYPE {id: row.id}]->(b)
RETURN r.id AS id, type(r) AS type, properties(r) AS properties
