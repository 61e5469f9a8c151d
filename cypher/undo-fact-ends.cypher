// Takes back the ends that an unfinished write set on versions of facts.
// Parameters: $revision: integer (the unfinished one), $open: integer (what stands for no end)
// Columns: reopened: integer
MATCH (f:Fact) WHERE f.recordedTo >= $revision AND f.recordedTo < $open
SET f.recordedTo = $open
RETURN count(*) AS reopened
