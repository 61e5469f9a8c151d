// Which facts are versions of facts about, by their edges?
// Parameters: $ids: [string] (of versions)
// Columns: id: string, about: string (the id of a version)
UNWIND $ids AS id
MATCH (f:Fact {id: id})
MATCH (f)-[:ABOUT]->(t:Fact)
RETURN f.id AS id, t.id AS about
