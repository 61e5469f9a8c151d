// How many facts are there of each of many entities that their source does not date, so that a timeline of the world leaves them out? Figures that are no plans, and derived facts, are not counted: they never have moments.
// Parameters: $known: day; $revision: integer; $types: [string]; $limit: integer; $ids: [key]
// Columns: anchor: string (of $ids), total: integer
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
CALL (n) {
  MATCH (n)<-[:PARTICIPANT]-(f:Fact)
  WHERE f.undated = true
    // <AND visible f>
    AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo
    // >
    AND f.type IN $types
  WITH DISTINCT f LIMIT $limit
  RETURN count(*) AS total
}
RETURN anchor AS anchor, total AS total ORDER BY anchor
