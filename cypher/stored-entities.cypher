// All that is stored of entities.
// Parameters: $ids: [key]
// Columns: id: string, labels: [string] (Entity and its kind), properties: map
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
