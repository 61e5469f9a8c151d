// Which facts have one of these documents as evidence, as recorded now?
// Parameters: $ids: [string] (of documents), $open: integer (what stands for no end)
// Columns: fact: string
UNWIND $ids AS id
MATCH (d:Document {id: id})
MATCH (d)<-[:EVIDENCE]-(f:Fact) WHERE f.recordedTo = $open
WITH DISTINCT f.fact AS fact
RETURN fact AS fact ORDER BY fact
