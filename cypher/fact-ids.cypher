// One page of the ids of all versions of facts, in order, so that the versions of one fact stand together.
// Parameters: $after: string (the last one seen, '' first), $limit: integer
// Columns: id: string
MATCH (f:Fact) WHERE f.id > $after
RETURN f.id AS id ORDER BY id LIMIT $limit
