// Which facts in a view that pass a filter have all these words in what is told of them, the newest first? What is too long for an index stands in toldAtLength, with told ''.
// Parameters: $words: [folded] (never empty, never ''); $word: the longest of them; $limit: integer;
// $first, $last: days of the view; $known: day; $revision: integer;
// $types, $phases, $modalities, $standings: [string]; $certainty: string or null; $minConfidence: number; $derived: boolean or null; $duringFirst, $duringLast: days or null;
// $entities: [key] (all take part); $participants: [["role key"]] (one of each list); $documents, $attributedTo, $publishers: [key] (any of them) or null
// Columns: id: string (of the version), sort: string
MATCH (f:Fact)
WHERE (f.told CONTAINS $word OR coalesce(f.toldAtLength, '') CONTAINS $word)
  AND all(word IN $words WHERE f.told CONTAINS word OR coalesce(f.toldAtLength, '') CONTAINS word)
  AND f.type IN $types
    // <AND told-as f>
    AND f.phase IN $phases AND f.modality IN $modalities AND f.confidence >= $minConfidence
    // >
  // <AND asserted f>
  AND f.recordedFrom <= $revision AND $revision < f.recordedTo
  AND CASE WHEN f.knownTo <= $known THEN f.withdrawnAs IN $standings AND $certainty IS NULL
    ELSE f.knownFrom <= $known AND f.standing IN $standings AND ($certainty IS NULL OR $certainty = CASE WHEN f.sure AND f.fromLatest <= $last AND $first <= f.toEarliest THEN 'DEFINITE' ELSE 'POSSIBLE' END) END
  // >
  // <AND inside f>
  AND f.fromEarliest <= $last AND $first <= f.toLatest
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
RETURN f.id AS id, f.sort AS sort ORDER BY sort DESC LIMIT $limit
