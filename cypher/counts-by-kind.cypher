// How many entities of each kind are there? One that was merged into another is not counted, nor is one that no list has.
// Parameters: $revision: integer
// Columns: kind: string (label), total: integer
MATCH (n:Entity) WHERE n.since <= $revision AND n.mergedInto IS NULL
  // <AND listed n>
  AND (n.hidden IS NULL OR size([one IN n.hidden WHERE one <= $revision]) % 2 = 0)
  // >
UNWIND labels(n) AS kind
WITH kind WHERE kind <> 'Entity'
RETURN kind AS kind, count(*) AS total ORDER BY total DESC, kind
