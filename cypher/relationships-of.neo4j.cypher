// One page of the relationships of each of many entities, newest first, in one view.
// Why: of an entity with many of them a page costs the page: their facts are read from an index in the order of the page, type by
// type. Grafeo has no index in an order. Of few, reading the edges takes less, here as there; so it does of the types whose facts may
// make several edges each, for the index has one row for a fact.
// Parameters: $ids: [key]; $outgoing, $incoming: boolean (whether to look); $outgoingTypes, $incomingTypes: [type]; $outward, $inward: boolean (false: only what joins two in one role,
// which goes both ways); $first, $last: days of the view; $known: day; $revision: integer; $inside: boolean (false: those at other dates); $after: the last `sort` seen ('~' first);
// $phases: [string]; $minConfidence: number; $certainty: string or null; $kinds: [label] or null; $limit: integer; $severalTypes: [type]
// Columns: anchor: string (of $ids), direction: string, id: string (of the version),
// sort: string (with the pair of roles and keys behind it, where facts of the type may make several edges)
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
WITH anchor, n, COUNT { (n)-[:RELATIONSHIP_TYPE]->() } AS outgoing, COUNT { (n)<-[:RELATIONSHIP_TYPE]-() } AS incoming
CALL (n, anchor, outgoing, incoming) {
  CALL (n, outgoing) {
    WITH n, outgoing WHERE $outgoing AND outgoing <= 300
    MATCH (n)-[r:RELATIONSHIP_TYPE]->(m)
    WHERE type(r) IN $outgoingTypes AND ($outward OR r.sourceRole = r.targetRole) AND r.sort < $after AND r.phase IN $phases AND r.confidence >= $minConfidence
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
    RETURN r.id AS id, r.sort AS sort ORDER BY sort DESC LIMIT $limit
  }
  RETURN id AS id, sort AS sort, 'OUT' AS direction
  UNION ALL
  CALL (n, incoming) {
    WITH n, incoming WHERE $incoming AND incoming <= 300
    MATCH (n)<-[r:RELATIONSHIP_TYPE]-(m)
    WHERE type(r) IN $incomingTypes AND ($inward OR r.sourceRole = r.targetRole) AND r.sort < $after AND r.phase IN $phases AND r.confidence >= $minConfidence
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
    RETURN r.id AS id, r.sort AS sort ORDER BY sort DESC LIMIT $limit
  }
  RETURN id AS id, sort AS sort, 'IN' AS direction
  UNION ALL
  CALL (n, outgoing) {
    WITH n, outgoing WHERE $outgoing AND outgoing > 300 AND any(type IN $outgoingTypes WHERE type IN $severalTypes)
    MATCH (n)-[r:SEVERAL_TYPE]->(m)
    WHERE type(r) IN $outgoingTypes AND ($outward OR r.sourceRole = r.targetRole) AND r.sort < $after AND r.phase IN $phases AND r.confidence >= $minConfidence
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
    RETURN r.id AS id, r.sort AS sort ORDER BY sort DESC LIMIT $limit
  }
  RETURN id AS id, sort AS sort, 'OUT' AS direction
  UNION ALL
  CALL (n, incoming) {
    WITH n, incoming WHERE $incoming AND incoming > 300 AND any(type IN $incomingTypes WHERE type IN $severalTypes)
    MATCH (n)<-[r:SEVERAL_TYPE]-(m)
    WHERE type(r) IN $incomingTypes AND ($inward OR r.sourceRole = r.targetRole) AND r.sort < $after AND r.phase IN $phases AND r.confidence >= $minConfidence
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
    RETURN r.id AS id, r.sort AS sort ORDER BY sort DESC LIMIT $limit
  }
  RETURN id AS id, sort AS sort, 'IN' AS direction
  UNION ALL
  WITH anchor, outgoing WHERE $outgoing AND outgoing > 300
  UNWIND [type IN $outgoingTypes WHERE NOT type IN $severalTypes] AS type
  CALL (anchor, type) {
    MATCH (f:Fact)
    WHERE f.source = anchor AND f.type = type AND f.sort < $after AND f.target IS NOT NULL AND f.phase IN $phases AND f.confidence >= $minConfidence
        // <AND visible f>
        AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo
        // >
        // <AND inside-or-outside f>
        AND (f.fromEarliest <= $last AND $first <= f.toLatest) = $inside
        // >
        // <AND certain f>
        AND ($certainty IS NULL OR $certainty = CASE WHEN f.sure AND f.fromLatest <= $last AND $first <= f.toEarliest THEN 'DEFINITE' ELSE 'POSSIBLE' END)
        // >
        AND ($kinds IS NULL OR any(kind IN $kinds WHERE toUpper(kind) = f.targetKind))
    RETURN f.id AS id, f.sort AS sort ORDER BY f.source DESC, f.type DESC, f.sort DESC LIMIT $limit
  }
  RETURN id AS id, sort AS sort, 'OUT' AS direction
  UNION ALL
  WITH anchor, incoming WHERE $incoming AND incoming > 300
  UNWIND [type IN $incomingTypes WHERE NOT type IN $severalTypes] AS type
  CALL (anchor, type) {
    MATCH (f:Fact)
    WHERE f.target = anchor AND f.type = type AND f.sort < $after AND f.source IS NOT NULL AND f.phase IN $phases AND f.confidence >= $minConfidence
        // <AND visible f>
        AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo
        // >
        // <AND inside-or-outside f>
        AND (f.fromEarliest <= $last AND $first <= f.toLatest) = $inside
        // >
        // <AND certain f>
        AND ($certainty IS NULL OR $certainty = CASE WHEN f.sure AND f.fromLatest <= $last AND $first <= f.toEarliest THEN 'DEFINITE' ELSE 'POSSIBLE' END)
        // >
        AND ($kinds IS NULL OR any(kind IN $kinds WHERE toUpper(kind) = f.sourceKind))
    RETURN f.id AS id, f.sort AS sort ORDER BY f.target DESC, f.type DESC, f.sort DESC LIMIT $limit
  }
  RETURN id AS id, sort AS sort, 'IN' AS direction
}
WITH anchor, id, sort, direction ORDER BY anchor, sort DESC
WITH anchor, collect({id: id, sort: sort, direction: direction})[0..$limit] AS page
UNWIND page AS one
RETURN anchor AS anchor, one.direction AS direction, one.id AS id, one.sort AS sort ORDER BY anchor, sort DESC
