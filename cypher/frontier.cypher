// One step of a traversal: the relationships of every entity of a layer in one view, at most $cap of each and $limit in all, most confident first and of those equally so the newest.
// Parameters: $ids: [key]; $outgoing, $incoming: boolean; $outgoingTypes, $incomingTypes: [type]; $first, $last: days of the view; $known: day;
// $revision: integer; $phases: [string]; $kinds: [label] or null (of the far side); $cap, $limit: integer
// Columns: anchor: string (of $ids), other: string (key), direction: string, id: string (of the version), type: string,
// sort: string (with the pair of roles and keys behind it, where facts of the type may make several edges), confidence: number,
// fromEarliest: string, fromLatest: string, toEarliest: string, toLatest: string, sure: boolean
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
CALL (n) {
  CALL (n) {
    MATCH (n)-[r:RELATIONSHIP_TYPE]->(m)
    WHERE $outgoing AND type(r) IN $outgoingTypes AND r.phase IN $phases
      // <AND present r>
      AND r.recordedFrom <= $revision AND $revision < r.recordedTo AND r.knownFrom <= $known AND $known < r.knownTo AND r.fromEarliest <= $last AND $first <= r.toLatest
      // >
      // <AND of-kinds m>
      AND ($kinds IS NULL OR any(kind IN labels(m) WHERE kind IN $kinds))
      // >
    RETURN r AS r, m.id AS other, 'OUT' AS direction, r.confidence AS confidence, r.sort AS sort ORDER BY confidence DESC, sort DESC LIMIT $cap
    UNION ALL
    MATCH (n)<-[r:RELATIONSHIP_TYPE]-(m)
    WHERE $incoming AND type(r) IN $incomingTypes AND r.phase IN $phases
      // <AND present r>
      AND r.recordedFrom <= $revision AND $revision < r.recordedTo AND r.knownFrom <= $known AND $known < r.knownTo AND r.fromEarliest <= $last AND $first <= r.toLatest
      // >
      // <AND of-kinds m>
      AND ($kinds IS NULL OR any(kind IN labels(m) WHERE kind IN $kinds))
      // >
    RETURN r AS r, m.id AS other, 'IN' AS direction, r.confidence AS confidence, r.sort AS sort ORDER BY confidence DESC, sort DESC LIMIT $cap
  }
  RETURN r AS r, other AS other, direction AS direction, confidence AS confidence, sort AS sort ORDER BY confidence DESC, sort DESC LIMIT $cap
}
RETURN anchor AS anchor, other AS other, direction AS direction, r.id AS id, type(r) AS type, sort AS sort, confidence AS confidence,
  r.fromEarliest AS fromEarliest, r.fromLatest AS fromLatest, r.toEarliest AS toEarliest, r.toLatest AS toLatest, r.sure AS sure
ORDER BY confidence DESC, sort DESC, anchor LIMIT $limit
