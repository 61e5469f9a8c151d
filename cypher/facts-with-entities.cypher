// Which facts have one of these entities among their participants, as recorded now?
// Parameters: $ids: [string], $open: integer (what stands for no end)
// Columns: fact: string
UNWIND $ids AS id
MATCH (n:Entity {id: id})
MATCH (n)<-[:PARTICIPANT]-(f:Fact) WHERE f.recordedTo = $open
WITH DISTINCT f.fact AS fact
RETURN fact AS fact ORDER BY fact
