// One page of documents, the latest published first.
// Parameters: $after: the last sort key seen ('~' first); $limit: integer; $revision: integer
// Columns: id: string, sort: string
MATCH (d:Document)
WHERE d.sort < $after AND d.since <= $revision
RETURN d.id AS id, d.sort AS sort ORDER BY sort DESC LIMIT $limit
