// All that is stored of the names of entities.
// Parameters: $ids: [key]
// Columns: entity: string (of $ids), id: string, properties: map
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (n:Name)-[:NAMES]->(e)
RETURN e.id AS entity, n.id AS id, properties(n) AS properties
