// Ends the recorded span of versions of facts.
// Parameters: $rows: [{id}], $revision: integer (the first that no longer has them)
// Columns: id: string
UNWIND $rows AS row
MATCH (f:Fact {id: row.id})
SET f.recordedTo = $revision
RETURN row.id AS id
