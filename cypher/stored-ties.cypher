// Which region do these entities lie in, and which entity do they stand for, by their edges?
// Parameters: $ids: [key]
// Columns: id: string, type: string (WITHIN or MERGED_INTO), other: string (key)
UNWIND $ids AS id
MATCH (n:Entity {id: id})
MATCH (n)-[r:WITHIN|MERGED_INTO]->(m:Entity)
RETURN n.id AS id, type(r) AS type, m.id AS other
