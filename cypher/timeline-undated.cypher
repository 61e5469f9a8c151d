// How many facts does a view have that their source does not date, so that a timeline of the world leaves them out? Figures that are no plans, and derived facts, are not counted: they never have moments.
// Parameters: $known: day; $revision: integer; $types: [string]; $limit: integer
// Columns: total: integer
MATCH (f:Fact)
WHERE f.undated = true
  // <AND visible f>
  AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo
  // >
  AND f.type IN $types
WITH f LIMIT $limit
RETURN count(*) AS total
