// One page of the relationships of each of many entities, newest first, in one view: the model for every statement that reads edges.
// A fact that joins an entity to several others is a row for each.
// Parameters: $ids: [key]; $outgoing, $incoming: boolean (whether to look); $outgoingTypes, $incomingTypes: [type]; $outward, $inward: boolean (false: only what joins two in one role,
// which goes both ways); $first, $last: days of the view; $known: day; $revision: integer; $inside: boolean (false: those at other dates); $after: the last `sort` seen ('~' first);
// $phases: [string]; $minConfidence: number; $certainty: string or null; $kinds: [label] or null; $limit: integer
// Columns: anchor: string (of $ids), direction: string, id: string (of the version),
// sort: string (with the pair of roles and keys behind it, where facts of the type may make several edges)
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
CALL (n) {
  CALL (n) {
    MATCH (n)-[r:RELATIONSHIP_TYPE]->(m)
    WHERE $outgoing AND type(r) IN $outgoingTypes AND CASE WHEN $outward THEN true ELSE r.sourceRole = r.targetRole END AND r.sort < $after AND r.phase IN $phases AND r.confidence >= $minConfidence
        // <AND visible r>
        AND r.recordedFrom <= $revision AND $revision < r.recordedTo AND r.knownFrom <= $known AND $known < r.knownTo
        // >
        // <AND inside-or-outside r>
        AND (r.fromEarliest <= $last AND $first <= r.toLatest) = $inside
        // >
        // <AND certain r>
        AND ($certainty IS NULL OR $certainty = CASE WHEN r.sure AND r.fromLatest <= $last AND $first <= r.toEarliest THEN 'DEFINITE' ELSE 'POSSIBLE' END)
        // >
        // <AND of-kinds m>
        AND ($kinds IS NULL OR any(kind IN labels(m) WHERE kind IN $kinds))
        // >
    RETURN r.id AS id, r.sort AS sort, 'OUT' AS direction ORDER BY sort DESC LIMIT $limit
    UNION ALL
    MATCH (n)<-[r:RELATIONSHIP_TYPE]-(m)
    WHERE $incoming AND type(r) IN $incomingTypes AND CASE WHEN $inward THEN true ELSE r.sourceRole = r.targetRole END AND r.sort < $after AND r.phase IN $phases AND r.confidence >= $minConfidence
        // <AND visible r>
        AND r.recordedFrom <= $revision AND $revision < r.recordedTo AND r.knownFrom <= $known AND $known < r.knownTo
        // >
        // <AND inside-or-outside r>
        AND (r.fromEarliest <= $last AND $first <= r.toLatest) = $inside
        // >
        // <AND certain r>
        AND ($certainty IS NULL OR $certainty = CASE WHEN r.sure AND r.fromLatest <= $last AND $first <= r.toEarliest THEN 'DEFINITE' ELSE 'POSSIBLE' END)
        // >
        // <AND of-kinds m>
        AND ($kinds IS NULL OR any(kind IN labels(m) WHERE kind IN $kinds))
        // >
    RETURN r.id AS id, r.sort AS sort, 'IN' AS direction ORDER BY sort DESC LIMIT $limit
  }
  RETURN id AS id, sort AS sort, direction AS direction ORDER BY sort DESC LIMIT $limit
}
RETURN anchor AS anchor, direction AS direction, id AS id, sort AS sort ORDER BY anchor, sort DESC
