// Who says so, or who published it, by the edges of versions of facts?
// Parameters: $ids: [string] (of versions)
// Columns: id: string, entity: string (key)
UNWIND $ids AS id
MATCH (f:Fact {id: id})
MATCH (f)-[:RELATIONSHIP_TYPE]->(e:Entity)
RETURN f.id AS id, e.id AS entity
