// Unties versions of facts from all facts that they are tied to as being about them; those that they are about are tied again.
// Parameters: $ids: [string] (of versions)
// Columns: id: string
UNWIND $ids AS id
MATCH (f:Fact {id: id})
MATCH (f)-[r:ABOUT]->(t:Fact)
DELETE r
RETURN id AS id
