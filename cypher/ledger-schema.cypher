// Notes in a new graph how it is laid out, and says what is noted: of two that start at once the first decides.
// Parameters: $schema: integer
// Columns: schema: integer
MERGE (l:Ledger {id: 'ledger'})
ON CREATE SET l.revision = 0, l.merges = false
SET l.schema = coalesce(l.schema, $schema)
RETURN l.schema AS schema
