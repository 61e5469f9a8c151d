// One page of all edges that begin at entities, in the order of their ids, whatever view they are of.
// Parameters: $ids: [key], $after: string (the last id seen, '' first), $limit: integer
// Columns: id: string (of the version, '-' where it has none), type: string, source: string (of $ids), target: string (key), sourceRole: string,
// targetRole: string ('-' where it has none)
UNWIND $ids AS id
MATCH (a:Entity {id: id})
MATCH (a)-[r:RELATIONSHIP_TYPE]->(b:Entity)
WITH r, a, b, coalesce(r.id, '-') AS edge
WHERE edge > $after
RETURN edge AS id, type(r) AS type, a.id AS source, b.id AS target, coalesce(r.sourceRole, '-') AS sourceRole, coalesce(r.targetRole, '-') AS targetRole ORDER BY id LIMIT $limit
