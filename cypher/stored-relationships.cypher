// All that is stored on the edges of versions of facts, between the two ends that each should have.
// Parameters: $rows: [{id, source, target}] (the id of a version, two keys)
// Columns: id: string, type: string, source: string, target: string, properties: map
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MATCH (a)-[r:RELATIONSHIP_TYPE {id: row.id}]->(b)
RETURN r.id AS id, type(r) AS type, row.source AS source, row.target AS target, properties(r) AS properties
