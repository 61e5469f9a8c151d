// How many relationships does each of many entities have, in one view, counted up to a limit?
// Parameters: $ids: [key]; $outgoing, $incoming: boolean (whether to look); $outgoingTypes, $incomingTypes: [type]; $outward, $inward: boolean (false: only what joins two in one role,
// which goes both ways); $first, $last: days of the view; $known: day; $revision: integer; $inside: boolean (false: those at other dates); $after: the last `sort` seen ('~' first);
// $phases: [string]; $minConfidence: number; $certainty: string or null; $kinds: [label] or null; $limit: integer
// Columns: anchor: string (of $ids), total: integer
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
    WITH r LIMIT $limit
    RETURN count(*) AS part
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
    WITH r LIMIT $limit
    RETURN count(*) AS part
  }
  RETURN coalesce(sum(part), 0) AS total
}
RETURN anchor AS anchor, total AS total ORDER BY anchor
