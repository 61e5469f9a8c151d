// The names that entities have, for a writer to compare with what packages declare.
// Parameters: $ids: [string]
// Columns: id: string, entity: string
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (n:Name)-[:NAMES]->(e)
RETURN n.id AS id, e.id AS entity
