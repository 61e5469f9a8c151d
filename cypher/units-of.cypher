// Which units do these entities have directly, in one view?
// Parameters: $ids: [key]; $first, $last: days of the view; $known: day; $revision: integer; $phases: [string]
// Columns: anchor: string (of $ids), id: string
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
MATCH (n)<-[r:RELATIONSHIP_TYPE]-(m:Entity)
WHERE r.phase IN $phases
  // <AND present r>
  AND r.recordedFrom <= $revision AND $revision < r.recordedTo AND r.knownFrom <= $known AND $known < r.knownTo AND r.fromEarliest <= $last AND $first <= r.toLatest
  // >
RETURN DISTINCT anchor AS anchor, m.id AS id ORDER BY anchor, id
