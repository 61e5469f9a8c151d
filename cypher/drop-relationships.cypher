// Removes edges that no fact has.
// Parameters: $rows: [{id, sourceRole, targetRole, source, target}] (what stands on the edge, '-' for what it lacks, and two keys)
// Columns: id: string
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
MATCH (a)-[r:RELATIONSHIP_TYPE]->(b) WHERE coalesce(r.id, '-') = row.id AND coalesce(r.sourceRole, '-') = row.sourceRole AND coalesce(r.targetRole, '-') = row.targetRole
DELETE r
RETURN row.id AS id
