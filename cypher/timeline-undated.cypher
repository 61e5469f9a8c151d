// How many facts of a view does their source not date, so that a timeline of the world leaves them out? Figures and derived facts never have moments.
// Parameters: $world: boolean (true); $known: day; $revision: integer; $types: [string]; $entities: [key] (any of them takes part) or null; $limit: integer
// Columns: total
MATCH (f:Fact)
WHERE f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND (NOT $world OR $known < f.knownTo)
  AND f.type IN $types AND ($entities IS NULL OR any(one IN f.entities WHERE one IN $entities))
  AND size(f.moments) = 0 AND f.form <> 'FIGURE' AND NOT f.derived
WITH f LIMIT $limit
RETURN count(*) AS total
