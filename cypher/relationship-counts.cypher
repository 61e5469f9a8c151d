// How many relationships of each type does each of many entities have in one view, from it and to it? A fact that joins it to several others counts for each.
// Parameters: $ids: [key]; $phases: [string]; $first, $last: days of the view; $known: day; $revision: integer
// Columns: anchor: string (of $ids), type: string, direction: string, total: integer
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
CALL (n) {
  MATCH (n)-[r:RELATIONSHIP_TYPE]->(m)
  WHERE r.phase IN $phases
    // <AND present r>
    AND r.recordedFrom <= $revision AND $revision < r.recordedTo AND r.knownFrom <= $known AND $known < r.knownTo AND r.fromEarliest <= $last AND $first <= r.toLatest
    // >
  RETURN type(r) AS type, 'OUT' AS direction, count(*) AS total
  UNION ALL
  MATCH (n)<-[r:RELATIONSHIP_TYPE]-(m)
  WHERE r.phase IN $phases
    // <AND present r>
    AND r.recordedFrom <= $revision AND $revision < r.recordedTo AND r.knownFrom <= $known AND $known < r.knownTo AND r.fromEarliest <= $last AND $first <= r.toLatest
    // >
  RETURN type(r) AS type, 'IN' AS direction, count(*) AS total
}
RETURN anchor AS anchor, type AS type, direction AS direction, total AS total ORDER BY anchor, type, direction
