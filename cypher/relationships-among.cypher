// The facts that join entities to each other, in one view, most confident first. One that joins several of them is one row for each entity at which an edge of it begins.
// Parameters: $ids, $among: [key] (the same, at most 1000); $types: [type]; $first, $last: days of the view; $known: day; $revision: integer; $phases: [string]; $limit: integer
// Columns: id: string (of the version), confidence: number, sort: string (of the fact)
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
CALL (n) {
  MATCH (n)-[r:RELATIONSHIP_TYPE]->(m)
  WHERE m.id IN $among AND type(r) IN $types AND r.phase IN $phases
    // <AND present r>
    AND r.recordedFrom <= $revision AND $revision < r.recordedTo AND r.knownFrom <= $known AND $known < r.knownTo AND r.fromEarliest <= $last AND $first <= r.toLatest
    // >
  WITH DISTINCT r.id AS id, r.confidence AS confidence, r.fromEarliest + ' ' + r.fact AS sort
  RETURN id AS id, confidence AS confidence, sort AS sort ORDER BY confidence DESC, sort DESC LIMIT $limit
}
WITH DISTINCT id, confidence, sort
RETURN id AS id, confidence AS confidence, sort AS sort ORDER BY confidence DESC, sort DESC LIMIT $limit
