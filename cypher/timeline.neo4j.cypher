// One page of the moments of a view's facts, in order.
// Why: the facts are met in the order of their moments, in an index for each kind, so that a page costs what it holds: a key begins
// with the number of its group, by how vague its day is, and in each group nothing before the days asked for is looked at but
// what may reach them. Grafeo has no index in an order and reads every fact.
// Parameters: $worldRanges, $knownRanges: [{after, until}] (keys of either clock, one range for each group; none of the other clock);
// $duringFirst, $duringLast: days; $known: day; $revision: integer; $types: [string]; $limit: integer
// Columns: id: string (of the version), sort: string ('2021-06-01 2021-06-30 KEY BEGAN')
CALL () {
  UNWIND $worldRanges AS range
  CALL (range) {
    MATCH (f:Fact)
    USING INDEX f:Fact(announcedAt)
    // <WHERE moment-in-range f.announcedAt>
    WHERE f.announcedAt > range.after AND f.announcedAt < range.until AND $duringFirst <= substring(f.announcedAt, 13, 10)
    // >
      // <AND moment-in-no-gap f.announcedAt>
      AND none(gap IN f.momentGaps WHERE f.announcedAt ENDS WITH substring(gap, 21) AND substring(gap, 0, 10) <= $duringFirst AND $duringLast <= substring(gap, 11, 10))
      // >
      // <AND visible f>
      AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo
      // >
      AND f.type IN $types
    RETURN f.id AS id, f.announcedAt AS key ORDER BY key LIMIT $limit
  }
  RETURN id AS id, substring(key, 2) AS sort
  UNION ALL
  UNWIND $worldRanges AS range
  CALL (range) {
    MATCH (f:Fact)
    USING INDEX f:Fact(beganAt)
    // <WHERE moment-in-range f.beganAt>
    WHERE f.beganAt > range.after AND f.beganAt < range.until AND $duringFirst <= substring(f.beganAt, 13, 10)
    // >
      // <AND moment-in-no-gap f.beganAt>
      AND none(gap IN f.momentGaps WHERE f.beganAt ENDS WITH substring(gap, 21) AND substring(gap, 0, 10) <= $duringFirst AND $duringLast <= substring(gap, 11, 10))
      // >
      // <AND visible f>
      AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo
      // >
      AND f.type IN $types
    RETURN f.id AS id, f.beganAt AS key ORDER BY key LIMIT $limit
  }
  RETURN id AS id, substring(key, 2) AS sort
  UNION ALL
  UNWIND $worldRanges AS range
  CALL (range) {
    MATCH (f:Fact)
    USING INDEX f:Fact(endedAt)
    // <WHERE moment-in-range f.endedAt>
    WHERE f.endedAt > range.after AND f.endedAt < range.until AND $duringFirst <= substring(f.endedAt, 13, 10)
    // >
      // <AND moment-in-no-gap f.endedAt>
      AND none(gap IN f.momentGaps WHERE f.endedAt ENDS WITH substring(gap, 21) AND substring(gap, 0, 10) <= $duringFirst AND $duringLast <= substring(gap, 11, 10))
      // >
      // <AND visible f>
      AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo
      // >
      AND f.type IN $types
    RETURN f.id AS id, f.endedAt AS key ORDER BY key LIMIT $limit
  }
  RETURN id AS id, substring(key, 2) AS sort
  UNION ALL
  UNWIND $knownRanges AS range
  CALL (range) {
    MATCH (f:Fact)
    USING INDEX f:Fact(publishedAt)
    // <WHERE moment-in-range f.publishedAt>
    WHERE f.publishedAt > range.after AND f.publishedAt < range.until AND $duringFirst <= substring(f.publishedAt, 13, 10)
    // >
      // <AND published f>
      AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known
      // >
      AND f.type IN $types
    RETURN f.id AS id, f.publishedAt AS key ORDER BY key LIMIT $limit
  }
  RETURN id AS id, substring(key, 2) AS sort
  UNION ALL
  UNWIND $knownRanges AS range
  CALL (range) {
    MATCH (f:Fact)
    USING INDEX f:Fact(disputedAt)
    // <WHERE moment-in-range f.disputedAt>
    WHERE f.disputedAt > range.after AND f.disputedAt < range.until AND $duringFirst <= substring(f.disputedAt, 13, 10)
    // >
      // <AND published f>
      AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known
      // >
      AND f.type IN $types
    RETURN f.id AS id, f.disputedAt AS key ORDER BY key LIMIT $limit
  }
  RETURN id AS id, substring(key, 2) AS sort
  UNION ALL
  UNWIND $knownRanges AS range
  CALL (range) {
    MATCH (f:Fact)
    USING INDEX f:Fact(correctedAt)
    // <WHERE moment-in-range f.correctedAt>
    WHERE f.correctedAt > range.after AND f.correctedAt < range.until AND $duringFirst <= substring(f.correctedAt, 13, 10)
    // >
      // <AND published f>
      AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known
      // >
      AND f.type IN $types
    RETURN f.id AS id, f.correctedAt AS key ORDER BY key LIMIT $limit
  }
  RETURN id AS id, substring(key, 2) AS sort
  UNION ALL
  UNWIND $knownRanges AS range
  CALL (range) {
    MATCH (f:Fact)
    USING INDEX f:Fact(withdrawnAt)
    // <WHERE moment-in-range f.withdrawnAt>
    WHERE f.withdrawnAt > range.after AND f.withdrawnAt < range.until AND $duringFirst <= substring(f.withdrawnAt, 13, 10)
    // >
      // <AND published f>
      AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known
      // >
      AND f.type IN $types
    RETURN f.id AS id, f.withdrawnAt AS key ORDER BY key LIMIT $limit
  }
  RETURN id AS id, substring(key, 2) AS sort
}
RETURN id AS id, sort AS sort ORDER BY sort LIMIT $limit
