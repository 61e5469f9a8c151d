// How much is in a region, counted up to a limit? The same as entities-within.
// Parameters: $after: the last sort key seen ('' first); $limit: integer; $revision: integer; $kinds: [label] or null; $only: [key] (at most 1000) or null;
// $prefix: folded beginning of any name or null; $identifier: folded 'scheme:value' or null; $within: key; $first, $last: days of the view; $known: day; $phases: [string]
// Columns: total: integer
MATCH (w:Entity {id: $within})<-[:WITHIN*0..10]-(m:Entity)
CALL (m) {
  WITH m AS n
  WHERE n.id <> $within AND n.sort > $after AND n.since <= $revision AND n.mergedInto IS NULL
    // <AND listed n>
    AND (n.hidden IS NULL OR size([one IN n.hidden WHERE one <= $revision]) % 2 = 0)
    // >
    // <AND of-kinds n>
    AND ($kinds IS NULL OR any(kind IN labels(n) WHERE kind IN $kinds))
    // >
    // <AND one-of n>
    AND ($only IS NULL OR n.id IN $only)
    // >
    // <AND named n>
    AND ($prefix IS NULL OR any(name IN n.folded WHERE name STARTS WITH $prefix)) AND ($identifier IS NULL OR $identifier IN n.identifierForms)
    // >
  RETURN n.id AS id
  UNION ALL
  MATCH (m)<-[r:RELATIONSHIP_TYPE]-(n:Entity)
  WHERE r.phase IN $phases
    // <AND present r>
    AND r.recordedFrom <= $revision AND $revision < r.recordedTo AND r.knownFrom <= $known AND $known < r.knownTo AND r.fromEarliest <= $last AND $first <= r.toLatest
    // >
    AND n.sort > $after AND n.since <= $revision AND n.mergedInto IS NULL
    // <AND of-kinds n>
    AND ($kinds IS NULL OR any(kind IN labels(n) WHERE kind IN $kinds))
    // >
    // <AND one-of n>
    AND ($only IS NULL OR n.id IN $only)
    // >
    // <AND named n>
    AND ($prefix IS NULL OR any(name IN n.folded WHERE name STARTS WITH $prefix)) AND ($identifier IS NULL OR $identifier IN n.identifierForms)
    // >
  RETURN n.id AS id ORDER BY id LIMIT $limit
}
WITH DISTINCT id
WITH id LIMIT $limit
RETURN count(*) AS total
