// Ties versions of facts to the documents that say so.
// Parameters: $rows: [{id, document, position, properties}]
// Columns: id: string
UNWIND $rows AS row
MATCH (f:Fact {id: row.id})
MATCH (d:Document {id: row.document})
MERGE (f)-[v:EVIDENCE {position: row.position}]->(d)
SET v += row.properties
RETURN row.id AS id
