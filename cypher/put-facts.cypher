// Writes versions of facts, or some columns of them.
// A version never changes but for the end of its recorded span, and for what is derived: a sentence that a template makes of names.
// Parameters: $rows: [{id, properties}]
// Columns: id: string
UNWIND $rows AS row
MERGE (f:Fact {id: row.id})
SET f += row.properties
RETURN row.id AS id
