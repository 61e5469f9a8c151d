// Ties entities that turned out to be another one to the one that stands for both.
// Parameters: $rows: [{id, survivor}]
// Columns: id: string
UNWIND $rows AS row
MATCH (a:Entity {id: row.id})
MATCH (b:Entity {id: row.survivor})
MERGE (a)-[:MERGED_INTO]->(b)
RETURN row.id AS id
