// How many entities of each kind are there? One that was merged into another is not counted.
// Parameters: $revision: integer
// Columns: kind (label), total
MATCH (n:Entity) WHERE n.since <= $revision AND n.mergedInto IS NULL
UNWIND labels(n) AS kind
WITH kind WHERE kind <> 'Entity'
RETURN kind AS kind, count(*) AS total ORDER BY total DESC, kind
