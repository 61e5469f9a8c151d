// Ties versions of facts to who says so, or to who published it.
// Parameters: $rows: [{id, entity}]
// Columns: id: string
UNWIND $rows AS row
MATCH (f:Fact {id: row.id})
MATCH (e:Entity {id: row.entity})
MERGE (f)-[:RELATIONSHIP_TYPE]->(e)
RETURN row.id AS id
