// All that is stored of versions of facts.
// Parameters: $ids: [string] (of versions)
// Columns: id: string, properties: map
UNWIND $ids AS id
MATCH (f:Fact {id: id})
RETURN f.id AS id, properties(f) AS properties
