// Which facts do these entities say or publish, as recorded now?
// Parameters: $ids: [string], $open: integer (what stands for no end)
// Columns: fact: string
UNWIND $ids AS id
MATCH (n:Entity {id: id})
MATCH (n)<-[:ATTRIBUTED_TO|PUBLISHED_BY]-(f:Fact) WHERE f.recordedTo = $open
WITH DISTINCT f.fact AS fact
RETURN fact AS fact ORDER BY fact
