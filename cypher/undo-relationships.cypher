// Removes edges that an unfinished write left.
// Parameters: $revision: integer (the unfinished one)
// Columns: removed: integer
MATCH (a:Entity)-[r:RELATIONSHIP_TYPE]->(b:Entity) WHERE r.recordedFrom >= $revision
DELETE r
RETURN count(*) AS removed
