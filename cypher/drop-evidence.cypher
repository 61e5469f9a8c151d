// Unties versions of facts from all documents; those that say so are tied again.
// Parameters: $ids: [string] (of versions)
// Columns: id: string
UNWIND $ids AS id
MATCH (f:Fact {id: id})
MATCH (f)-[v:EVIDENCE]->(d:Document)
DELETE v
RETURN id AS id
