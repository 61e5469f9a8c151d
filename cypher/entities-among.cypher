// One page of those of these entities that pass a filter, by name or by key.
// Parameters: $ids: [key]; $byKey: boolean; $after: the last sort key seen ('' first); $limit: integer; $revision: integer; $kinds: [label] or null;
// $prefix: folded beginning of any name or null; $identifier: folded 'scheme:value' or null
// Columns: id: string, sort: string
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE (CASE WHEN $byKey THEN n.id ELSE n.sort END) > $after AND n.since <= $revision AND n.mergedInto IS NULL
  // <AND listed n>
  AND (n.hidden IS NULL OR size([one IN n.hidden WHERE one <= $revision]) % 2 = 0)
  // >
  // <AND of-kinds n>
  AND ($kinds IS NULL OR any(kind IN labels(n) WHERE kind IN $kinds))
  // >
  // <AND named n>
  AND ($prefix IS NULL OR any(name IN n.folded WHERE name STARTS WITH $prefix)) AND ($identifier IS NULL OR $identifier IN n.identifierForms)
  // >
WITH DISTINCT n.id AS id, CASE WHEN $byKey THEN n.id ELSE n.sort END AS sort
RETURN id AS id, sort AS sort ORDER BY sort LIMIT $limit
