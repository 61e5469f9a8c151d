// How many regions lie directly in each of many regions, counted up to a limit?
// Parameters: $ids: [key]; $revision: integer; $limit: integer
// Columns: anchor: string (of $ids), total: integer
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
CALL (n) {
  MATCH (n)<-[:WITHIN]-(m:Entity)
  WHERE m.since <= $revision
    // <AND listed m>
    AND (m.hidden IS NULL OR size([one IN m.hidden WHERE one <= $revision]) % 2 = 0)
    // >
  WITH m LIMIT $limit
  RETURN count(*) AS total
}
RETURN anchor AS anchor, total AS total ORDER BY anchor
