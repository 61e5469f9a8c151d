// All that is stored of where documents say what versions of facts say.
// Parameters: $ids: [string] (of versions)
// Columns: id: string, document: string (key), position: integer, properties: map
UNWIND $ids AS id
MATCH (f:Fact {id: id})
MATCH (f)-[v:EVIDENCE]->(d:Document)
RETURN f.id AS id, d.id AS document, v.position AS position, properties(v) AS properties
