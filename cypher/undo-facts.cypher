// Removes versions of facts that an unfinished write left; nobody could see them yet.
// Parameters: $revision: integer (the unfinished one)
// Columns: removed: integer
MATCH (f:Fact) WHERE f.recordedFrom >= $revision
DETACH DELETE f
RETURN count(*) AS removed
