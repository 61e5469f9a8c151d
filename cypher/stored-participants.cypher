// Who takes part in versions of facts, by their edges?
// Parameters: $ids: [string] (of versions)
// Columns: id: string, entity: string (key), role: string, position: integer
UNWIND $ids AS id
MATCH (f:Fact {id: id})
MATCH (f)-[p:PARTICIPANT]->(e:Entity)
RETURN f.id AS id, e.id AS entity, p.role AS role, p.position AS position
