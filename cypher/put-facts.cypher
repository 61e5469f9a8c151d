// Writes versions of facts. A version never changes but for the end of its recorded span.
// Parameters: $rows: [{id, properties}]
// Columns: id
UNWIND $rows AS row
MERGE (f:Fact {id: row.id})
SET f += row.properties
RETURN row.id AS id
