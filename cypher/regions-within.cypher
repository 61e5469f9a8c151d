// One page of the regions that lie directly in each of many regions, by name.
// Parameters: $ids: [key]; $revision: integer; $after: the last sort key seen ('' first); $limit: integer
// Columns: anchor: string (of $ids), id: string, sort: string
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
CALL (n) {
  MATCH (n)<-[:WITHIN]-(m:Entity)
  WHERE m.since <= $revision AND m.sort > $after
    // <AND listed m>
    AND (m.hidden IS NULL OR size([one IN m.hidden WHERE one <= $revision]) % 2 = 0)
    // >
  RETURN m.sort AS sort, m.id AS id ORDER BY sort LIMIT $limit
}
RETURN anchor AS anchor, id AS id, sort AS sort ORDER BY anchor, sort
