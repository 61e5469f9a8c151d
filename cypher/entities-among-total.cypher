// How many of these entities pass a filter?
// Parameters: $ids: [key]; $after: the last sort key seen ('' first); $limit: integer; $revision: integer; $kinds: [label] or null;
// $prefix: folded beginning of any name or null; $identifier: folded 'scheme:value' or null
// Columns: total: integer
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE n.sort > $after AND n.since <= $revision AND n.mergedInto IS NULL
  // <AND listed n>
  AND (n.hidden IS NULL OR size([one IN n.hidden WHERE one <= $revision]) % 2 = 0)
  // >
  // <AND of-kinds n>
  AND ($kinds IS NULL OR any(kind IN labels(n) WHERE kind IN $kinds))
  // >
  // <AND named n>
  AND ($prefix IS NULL OR any(name IN n.folded WHERE name STARTS WITH $prefix)) AND ($identifier IS NULL OR $identifier IN n.identifierForms)
  // >
WITH DISTINCT n.id AS id
WITH id LIMIT $limit
RETURN count(*) AS total
