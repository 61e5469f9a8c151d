// Writes the edge of each version of a relationship, with what filters and traversals need. A row with a missing end is not returned.
// Parameters: $rows: [{id, source, target, properties}]
// Columns: id
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:RELATIONSHIP_TYPE {id: row.id}]->(b)
SET r += row.properties
RETURN row.id AS id
