// How many facts of each type does a view hold?
// Parameters: $first, $last: days of the view; $known: day; $revision: integer
// Columns: type: string, total: integer
MATCH (f:Fact)
// <WHERE present f>
WHERE f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo AND f.fromEarliest <= $last AND $first <= f.toLatest
// >
RETURN f.type AS type, count(*) AS total ORDER BY total DESC, type
