// How many recorded facts does each of these entities take part in, counted up to a limit?
// Parameters: $ids: [key]; $revision: integer; $limit: integer
// Columns: id: string, connected: integer
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:PARTICIPANT]-(f:Fact)
  // <WHERE recorded f>
  WHERE f.recordedFrom <= $revision AND $revision < f.recordedTo
  // >
  WITH f LIMIT $limit
  RETURN count(*) AS connected
}
RETURN id AS id, connected AS connected ORDER BY id
