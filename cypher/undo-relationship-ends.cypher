// Takes back the ends that an unfinished write set on edges.
// Parameters: $revision: integer (the unfinished one), $open: integer (what stands for no end)
// Columns: reopened: integer
MATCH (a:Entity)-[r:RELATIONSHIP_TYPE]->(b:Entity) WHERE r.recordedTo >= $revision AND r.recordedTo < $open
SET r.recordedTo = $open
RETURN count(*) AS reopened
