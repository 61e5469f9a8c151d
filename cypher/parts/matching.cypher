// It passes what else a filter of facts asks for: how it came about, its dates, who takes part, and who says so.
($derived IS NULL OR x.derived = $derived)
AND ($duringFirst IS NULL OR (x.datedFrom <= $duringLast AND $duringFirst <= x.datedTo
  AND none(gap IN x.datedGaps WHERE <in-gap>)))
AND all(one IN $entities WHERE one IN x.entities)
AND all(choices IN $participants WHERE any(one IN choices WHERE one IN x.participants))
AND ($documents IS NULL OR any(one IN x.documents WHERE one IN $documents))
AND ($attributedTo IS NULL OR any(one IN x.attributedTo WHERE one IN $attributedTo)) AND ($publishers IS NULL OR any(one IN x.publishers WHERE one IN $publishers))
