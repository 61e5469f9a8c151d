// Writes the edges of versions of facts of several types at once, as put-relationships does for one.
// Why: Neo4j plans each type anew, 60 to 110 ms the first time, which costs a small import more than all it writes. It takes a type from a row since 5.26; Grafeo does not.
// Parameters: $rows: [{id, type, source, target, sourceRole, targetRole, properties}]
// Columns: id: string
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MERGE (a)-[r:$(row.type) {id: row.id, sourceRole: row.sourceRole, targetRole: row.targetRole}]->(b)
SET r += row.properties
RETURN row.id AS id
