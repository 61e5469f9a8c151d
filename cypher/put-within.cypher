// Ties regions to the region that they lie in.
// Parameters: $rows: [{id, within}]
// Columns: id: string
UNWIND $rows AS row
MATCH (a:Entity {id: row.id})
MATCH (b:Entity {id: row.within})
MERGE (a)-[:WITHIN]->(b)
RETURN row.id AS id
