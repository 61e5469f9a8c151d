// One page of the keys of all entities, in order.
// Parameters: $after: string (the last one seen, '' first), $limit: integer
// Columns: id: string
MATCH (n:Entity) WHERE n.id > $after
RETURN n.id AS id ORDER BY id LIMIT $limit
