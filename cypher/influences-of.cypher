// Which facts tell what brought these facts about, in one view?
// Parameters: $facts: [{fact, first}] (a key and the id of its first version); $first, $last: days of the view; $known: day; $revision: integer; $types: [string]
// Columns: fact, id (of the version that tells), sort
UNWIND $facts AS told
MATCH (t:Fact {id: told.first})
MATCH (t)<-[:ABOUT]-(f:Fact)
WHERE f.type IN $types AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo
  AND f.fromEarliest <= $last AND $first <= f.toLatest
RETURN told.fact AS fact, f.id AS id, f.sort AS sort ORDER BY fact, sort DESC
