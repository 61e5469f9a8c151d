// How many documents are there?
// Parameters: $revision: integer
// Columns: total: integer
MATCH (d:Document) WHERE d.since <= $revision
RETURN count(*) AS total
