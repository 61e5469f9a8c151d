// Unties entities from one that they are not said to be.
// Parameters: $rows: [{id, survivor}] (survivor: which one it is, '' for itself)
// Columns: id: string
UNWIND $rows AS row
MATCH (a:Entity {id: row.id})
MATCH (a)-[r:MERGED_INTO]->(b) WHERE b.id <> row.survivor
DELETE r
RETURN row.id AS id
