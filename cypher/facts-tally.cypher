// How many facts in a view that pass a filter are alike in up to three ways? Most first. CASE and not OR for what is withdrawn, since Neo4j plans an OR as two searches.
// Parameters: $limit: integer; $by: ['TYPE' | 'SOURCE' | ...] (three, '' for none);
// $first, $last: days of the view; $known: day; $revision: integer; $inside: boolean (false: those at other dates); $after: the last `sort` seen ('~' first);
// $types, $phases, $modalities, $standings: [string]; $certainty: string or null; $minConfidence: number; $derived: boolean or null; $duringFirst, $duringLast: days or null;
// $entities: [key] (all take part); $participants: [["role key"]] (one of each list); $documents, $attributedTo, $publishers: [key] (any of them) or null
// Columns: a: string or null, b: string or null, c: string or null (the value for each of $by), total: integer
MATCH (f:Fact)
WHERE f.sort < $after AND f.type IN $types
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
WITH
  CASE $by[0] WHEN 'TYPE' THEN f.type WHEN 'SOURCE' THEN f.source WHEN 'TARGET' THEN f.target WHEN 'SOURCE_KIND' THEN f.sourceKind
    WHEN 'TARGET_KIND' THEN f.targetKind WHEN 'PHASE' THEN f.phase WHEN 'MODALITY' THEN f.modality WHEN 'YEAR' THEN f.year
    WHEN 'STANDING' THEN CASE WHEN f.knownTo <= $known THEN f.withdrawnAs ELSE f.standing END ELSE null END AS a,
  CASE $by[1] WHEN 'TYPE' THEN f.type WHEN 'SOURCE' THEN f.source WHEN 'TARGET' THEN f.target WHEN 'SOURCE_KIND' THEN f.sourceKind
    WHEN 'TARGET_KIND' THEN f.targetKind WHEN 'PHASE' THEN f.phase WHEN 'MODALITY' THEN f.modality WHEN 'YEAR' THEN f.year
    WHEN 'STANDING' THEN CASE WHEN f.knownTo <= $known THEN f.withdrawnAs ELSE f.standing END ELSE null END AS b,
  CASE $by[2] WHEN 'TYPE' THEN f.type WHEN 'SOURCE' THEN f.source WHEN 'TARGET' THEN f.target WHEN 'SOURCE_KIND' THEN f.sourceKind
    WHEN 'TARGET_KIND' THEN f.targetKind WHEN 'PHASE' THEN f.phase WHEN 'MODALITY' THEN f.modality WHEN 'YEAR' THEN f.year
    WHEN 'STANDING' THEN CASE WHEN f.knownTo <= $known THEN f.withdrawnAs ELSE f.standing END ELSE null END AS c
WITH a, b, c, count(*) AS total
RETURN a AS a, b AS b, c AS c, total AS total ORDER BY total DESC, a, b, c LIMIT $limit
