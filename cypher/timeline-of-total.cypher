// How many moments do the facts have that each of many entities takes part in, counted up to a limit?
// Parameters: $world: boolean (false: what happened to what is known); $known: day; $revision: integer; $types: [string];
// $duringFirst, $duringLast: days; $after: the last sort key seen ('' first); $limit: integer; $ids: [key]
// Columns: anchor: string (of $ids), total: integer
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
CALL (n) {
  MATCH (n)<-[:PARTICIPANT]-(f:Fact)
  // <WHERE published f>
  WHERE f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known
  // >
  AND (NOT $world OR $known < f.knownTo)
    AND f.type IN $types
  WITH DISTINCT f
  UNWIND CASE WHEN $world THEN f.moments ELSE f.knownMoments END AS moment
  WITH f, moment, substring(moment, 0, 21) + ' ' + f.fact + ' ' + substring(moment, 22) AS sort
  WHERE sort > $after
    // <AND moment-during moment>
    AND substring(moment, 0, 10) <= $duringLast AND $duringFirst <= substring(moment, 11, 10)
    // >
    // <AND moment-beside-gaps moment>
    AND none(gap IN f.momentGaps WHERE substring(gap, 22) = substring(moment, 22) AND substring(gap, 0, 10) <= $duringFirst AND $duringLast <= substring(gap, 11, 10))
    // >
    AND ($world OR substring(moment, 0, 10) <= $known)
  WITH sort LIMIT $limit
  RETURN count(*) AS total
}
RETURN anchor AS anchor, total AS total ORDER BY anchor
