// Who was merged into these entities?
// Parameters: $ids: [string]
// Columns: id: string
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (n:Entity)-[:MERGED_INTO]->(e)
RETURN n.id AS id ORDER BY id
