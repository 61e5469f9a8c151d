// Removes entities, documents, names or small parts of names that only an unfinished write knows.
// Parameters: $revision: integer (the unfinished one)
// Columns: removed: integer
MATCH (n:KIND) WHERE n.since >= $revision
DETACH DELETE n
RETURN count(*) AS removed
