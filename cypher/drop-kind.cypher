// Takes a kind from entities that are not of it.
// Parameters: $ids: [key]
// Columns: id: string
UNWIND $ids AS id
MATCH (n:Entity {id: id})
REMOVE n:KIND
RETURN id AS id
