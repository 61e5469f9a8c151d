// Ties versions of facts to those who take part.
// Parameters: $rows: [{id, entity, role, position}]
// Columns: id: string
UNWIND $rows AS row
MATCH (f:Fact {id: row.id})
MATCH (e:Entity {id: row.entity})
MERGE (f)-[p:PARTICIPANT {role: row.role, position: row.position}]->(e)
RETURN row.id AS id
