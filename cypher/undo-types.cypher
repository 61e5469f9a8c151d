// Of which types are the versions of facts that an unfinished write left? Their edges may be of types that no imported package has yet.
// Parameters: $revision: integer (the unfinished one)
// Columns: type: string
MATCH (f:Fact) WHERE f.recordedFrom >= $revision
WITH DISTINCT f.type AS type
RETURN type AS type ORDER BY type
