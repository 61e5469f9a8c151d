// How many moments do the facts of a view have, counted up to a limit for each kind?
// Why: the facts are met in the order of their moments, in an index for each kind, so that a page costs what it holds and what
// lies before the days asked for. Grafeo has no index in an order and reads every fact.
// Parameters: $after: the last sort key seen ('' first); $worldUntil, $knownUntil: behind the last sort key wanted of either clock ('' for none of it);
// $duringFirst: day; $known: day; $revision: integer; $types: [string]; $limit: integer
// Columns: total
CALL () {
  MATCH (f:Fact)
  USING INDEX f:Fact(announcedAt)
  WHERE f.announcedAt > $after AND f.announcedAt < $worldUntil AND $duringFirst <= substring(f.announcedAt, 11, 10)
    AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo AND f.type IN $types
  WITH f LIMIT $limit
  RETURN count(*) AS some
  UNION ALL
  MATCH (f:Fact)
  USING INDEX f:Fact(beganAt)
  WHERE f.beganAt > $after AND f.beganAt < $worldUntil AND $duringFirst <= substring(f.beganAt, 11, 10)
    AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo AND f.type IN $types
  WITH f LIMIT $limit
  RETURN count(*) AS some
  UNION ALL
  MATCH (f:Fact)
  USING INDEX f:Fact(endedAt)
  WHERE f.endedAt > $after AND f.endedAt < $worldUntil AND $duringFirst <= substring(f.endedAt, 11, 10)
    AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo AND f.type IN $types
  WITH f LIMIT $limit
  RETURN count(*) AS some
  UNION ALL
  MATCH (f:Fact)
  USING INDEX f:Fact(publishedAt)
  WHERE f.publishedAt > $after AND f.publishedAt < $knownUntil AND $duringFirst <= substring(f.publishedAt, 11, 10)
    AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND f.type IN $types
  WITH f LIMIT $limit
  RETURN count(*) AS some
  UNION ALL
  MATCH (f:Fact)
  USING INDEX f:Fact(disputedAt)
  WHERE f.disputedAt > $after AND f.disputedAt < $knownUntil AND $duringFirst <= substring(f.disputedAt, 11, 10)
    AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND f.type IN $types
  WITH f LIMIT $limit
  RETURN count(*) AS some
  UNION ALL
  MATCH (f:Fact)
  USING INDEX f:Fact(correctedAt)
  WHERE f.correctedAt > $after AND f.correctedAt < $knownUntil AND $duringFirst <= substring(f.correctedAt, 11, 10)
    AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND f.type IN $types
  WITH f LIMIT $limit
  RETURN count(*) AS some
  UNION ALL
  MATCH (f:Fact)
  USING INDEX f:Fact(withdrawnAt)
  WHERE f.withdrawnAt > $after AND f.withdrawnAt < $knownUntil AND $duringFirst <= substring(f.withdrawnAt, 11, 10)
    AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND f.type IN $types
  WITH f LIMIT $limit
  RETURN count(*) AS some
}
RETURN coalesce(sum(some), 0) AS total
