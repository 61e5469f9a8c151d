// Which keys come before, and which behind, one that the graph does not have? At most so many on each side, the next ones.
// Parameters: $key: string; $revision: integer; $limit: integer
// Columns: id: string
CALL () {
  MATCH (n:KIND) WHERE n.id > $key AND n.since <= $revision
  RETURN n.id AS id ORDER BY id LIMIT $limit
  UNION ALL
  MATCH (n:KIND) WHERE n.id < $key AND n.since <= $revision
  RETURN n.id AS id ORDER BY id DESC LIMIT $limit
}
RETURN id AS id ORDER BY id
