// Unties versions of facts from all who say so, or who published it; those who do are tied again.
// Parameters: $ids: [string] (of versions)
// Columns: id: string
UNWIND $ids AS id
MATCH (f:Fact {id: id})
MATCH (f)-[r:RELATIONSHIP_TYPE]->(e:Entity)
DELETE r
RETURN id AS id
