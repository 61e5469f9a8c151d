// Which names have a text in them? Those that are it first, then those that begin with it; labels before other names, short ones first.
// Parameters: $text: folded (never ''); $kinds: [kind] or null; $revision: integer; $limit: integer
// Columns: id: string, entity: string (key), mergedInto: string or null (key), text: string, language: string or null, script: string or null,
// used: string (what the name is used for), validity: string or null (EDTF), folded: string, position: integer
MATCH (n:Name)
WHERE n.folded CONTAINS $text
  // <AND name-wanted n>
  AND n.since <= $revision AND ($kinds IS NULL OR n.kind IN $kinds)
  // >
  // <AND listed n>
  AND (n.hidden IS NULL OR size([one IN n.hidden WHERE one <= $revision]) % 2 = 0)
  // >
WITH n, n.id AS id, size(n.folded) AS length,
  CASE WHEN n.folded = $text THEN 0 WHEN n.folded STARTS WITH $text THEN 1 ELSE 2 END AS rank,
  CASE n.use WHEN 'LABEL' THEN 0 WHEN 'FORMER' THEN 2 ELSE 1 END AS use
ORDER BY rank, use, length, id LIMIT $limit
RETURN id AS id, n.entity AS entity, n.mergedInto AS mergedInto, n.text AS text, n.language AS language, n.script AS script,
  n.use AS used, n.validity AS validity, n.folded AS folded, n.position AS position
ORDER BY rank, use, length, id
