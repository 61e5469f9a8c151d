// Which version of each of these facts does a reader see who knows until $known: the one of that day, or the last one before its withdrawal?
// Parameters: $facts: [string], $known: day, $revision: integer, $types: [string]
// Columns: fact, id (of the version)
UNWIND $facts AS fact
MATCH (f:Fact {fact: fact})
WHERE f.knownFrom <= $known AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.type IN $types
WITH fact, f.id AS id, f.knownFrom AS knownFrom ORDER BY fact, knownFrom DESC
WITH fact, collect(id) AS ids
RETURN fact AS fact, ids[0] AS id
