// Ties names to their small parts.
// Parameters: $rows: [{id (of a name), grams}]
// Columns: total: integer
UNWIND $rows AS row
MATCH (n:Name {id: row.id})
UNWIND row.grams AS gram
MATCH (g:Gram {id: gram})
MERGE (n)-[:HAS_GRAM]->(g)
RETURN count(*) AS total
