// How many facts are there of any of some entities that their source does not date, so that a timeline of the world leaves them out? Figures that are no plans, and derived facts, are not counted: they never have moments.
// Parameters: $known: day; $revision: integer; $types: [string]; $limit: integer; $entities: [key]
// Columns: total: integer
UNWIND $entities AS key
MATCH (n:Entity {id: key})<-[:PARTICIPANT]-(f:Fact)
WHERE f.undated = true
  // <AND visible f>
  AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo
  // >
  AND f.type IN $types
WITH DISTINCT f LIMIT $limit
RETURN count(*) AS total
