// Writes the edges of versions of facts, with what filters and traversals need. A row with a missing end is not returned.
// Parameters: $rows: [{id, source, target, sourceRole, targetRole, properties}]
// Columns: id: string
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:RELATIONSHIP_TYPE {id: row.id, sourceRole: row.sourceRole, targetRole: row.targetRole}]->(b)
SET r += row.properties
RETURN row.id AS id
