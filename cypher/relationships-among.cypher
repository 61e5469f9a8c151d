// The relationships among entities, in one view, most confident first.
// Parameters: $ids, $among: [key] (the same, at most 1000); $types: [type]; $first, $last: days of the view; $known: day; $revision: integer; $phases: [string]; $limit: integer
// Columns: id (of the version), source, target, sort
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
CALL (n) {
  MATCH (n)-[r:RELATIONSHIP_TYPE]->(m)
  WHERE m.id IN $among AND type(r) IN $types AND r.phase IN $phases
    AND r.recordedFrom <= $revision AND $revision < r.recordedTo AND r.knownFrom <= $known AND $known < r.knownTo
    AND r.fromEarliest <= $last AND $first <= r.toLatest
  RETURN r.id AS id, n.id AS source, m.id AS target, r.sort AS sort, r.confidence AS confidence ORDER BY confidence DESC, sort DESC LIMIT $limit
}
RETURN id AS id, source AS source, target AS target, sort AS sort ORDER BY confidence DESC, sort DESC LIMIT $limit
