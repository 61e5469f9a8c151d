// Unties versions of facts from all who are tied to them; those who take part are tied again.
// Parameters: $ids: [string] (of versions)
// Columns: id: string
UNWIND $ids AS id
MATCH (f:Fact {id: id})
MATCH (f)-[p:PARTICIPANT]->(e:Entity)
DELETE p
RETURN id AS id
