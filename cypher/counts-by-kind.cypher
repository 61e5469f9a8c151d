// How many entities of each kind are there?
// Parameters: $revision: integer
// Columns: kind (label), total
MATCH (n:Entity) WHERE n.since <= $revision
UNWIND labels(n) AS kind
WITH kind WHERE kind <> 'Entity'
RETURN kind AS kind, count(*) AS total ORDER BY total DESC, kind
