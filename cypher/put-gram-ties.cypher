// Ties names to their small parts.
// Parameters: $rows: [{name, gram}]
// Columns: total
UNWIND $rows AS row
MATCH (n:Name {id: row.name})
MATCH (g:Gram {id: row.gram})
MERGE (n)-[:HAS_GRAM]->(g)
RETURN count(*) AS total
