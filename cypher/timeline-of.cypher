// One page of the moments of the facts that each of many entities takes part in, in order.
// Parameters: $world: boolean (false: what happened to what is known); $known: day; $revision: integer; $types: [string];
// $duringFirst, $duringLast: days; $after: the last sort key seen ('' first); $limit: integer; $ids: [key]
// Columns: anchor: string (of $ids), id: string (of the version), sort: string ('2021-06-01 2021-06-30 KEY BEGAN')
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
  RETURN f.id AS id, sort AS sort ORDER BY sort LIMIT $limit
}
RETURN anchor AS anchor, id AS id, sort AS sort ORDER BY anchor, sort
