// Ties versions of facts to the first version of each fact that they are about.
// Parameters: $rows: [{id, about}] (about: the id of a version)
// Columns: id: string
UNWIND $rows AS row
MATCH (f:Fact {id: row.id})
MATCH (t:Fact {id: row.about})
MERGE (f)-[:ABOUT]->(t)
RETURN row.id AS id
