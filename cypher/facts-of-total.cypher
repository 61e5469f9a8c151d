// How many facts does each of many entities take part in, in one view, counted up to a limit?
// Parameters: $ids: [key]; $role: string or null (the part it takes); $limit: integer;
// $first, $last: days of the view; $known: day; $revision: integer; $inside: boolean (false: those at other dates); $after: the last `sort` seen ('~' first);
// $types, $phases, $modalities, $standings: [string]; $certainty: string or null; $minConfidence: number; $derived: boolean or null; $duringFirst, $duringLast: days or null;
// $entities: [key] (all take part); $participants: [["role key"]] (one of each list); $documents, $attributedTo, $publishers: [key] (any of them) or null
// Columns: anchor: string (of $ids), total: integer
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
CALL (n) {
  MATCH (n)<-[p:PARTICIPANT]-(f:Fact)
  WHERE ($role IS NULL OR p.role = $role) AND f.sort < $after AND f.type IN $types
    // <AND told-as f>
    AND f.phase IN $phases AND f.modality IN $modalities AND f.confidence >= $minConfidence
    // >
    // <AND asserted f>
    AND f.recordedFrom <= $revision AND $revision < f.recordedTo
    AND CASE WHEN f.knownTo <= $known THEN f.withdrawnAs IN $standings AND $certainty IS NULL
      ELSE f.knownFrom <= $known AND f.standing IN $standings AND ($certainty IS NULL OR $certainty = CASE WHEN f.sure AND f.fromLatest <= $last AND $first <= f.toEarliest THEN 'DEFINITE' ELSE 'POSSIBLE' END) END
    // >
    // <AND inside-or-outside f>
    AND (f.fromEarliest <= $last AND $first <= f.toLatest) = $inside
    // >
    // <AND matching f>
    AND ($derived IS NULL OR f.derived = $derived)
    AND ($duringFirst IS NULL OR (f.datedFrom <= $duringLast AND $duringFirst <= f.datedTo
      AND none(gap IN f.datedGaps WHERE substring(gap, 0, 10) <= $duringFirst AND $duringLast <= substring(gap, 11, 10))))
    AND all(one IN $entities WHERE one IN f.entities)
    AND all(choices IN $participants WHERE any(one IN choices WHERE one IN f.participants))
    AND ($documents IS NULL OR any(one IN f.documents WHERE one IN $documents))
    AND ($attributedTo IS NULL OR any(one IN f.attributedTo WHERE one IN $attributedTo)) AND ($publishers IS NULL OR any(one IN f.publishers WHERE one IN $publishers))
    // >
  WITH DISTINCT f.id AS id LIMIT $limit
  RETURN count(*) AS total
}
RETURN anchor AS anchor, total AS total ORDER BY anchor
