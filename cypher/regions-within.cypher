// One page of the regions that lie directly in each of many regions, by name.
// Parameters: $ids: [key]; $revision: integer; $afterName, $afterId: the last ones seen ('' first); $limit: integer
// Columns: anchor (of $ids), id, name
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
CALL (n) {
  MATCH (n)<-[:WITHIN]-(m:Entity)
  WHERE m.since <= $revision
  WITH m.name AS name, m.id AS id
  WHERE name > $afterName OR (name = $afterName AND id > $afterId)
  RETURN name AS name, id AS id ORDER BY name, id LIMIT $limit
}
RETURN anchor AS anchor, id AS id, name AS name ORDER BY anchor, name, id
