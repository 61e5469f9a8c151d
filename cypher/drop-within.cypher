// Unties regions from a region that they are no longer said to lie in.
// Parameters: $rows: [{id, within}] (within: where it lies now, '' for nowhere)
// Columns: id: string
UNWIND $rows AS row
MATCH (a:Entity {id: row.id})
MATCH (a)-[r:WITHIN]->(b) WHERE b.id <> row.within
DELETE r
RETURN row.id AS id
