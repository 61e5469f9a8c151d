// Which names have a text in them, of those that have the rarest of these small parts of it? In the order of names-like, which looks at every name.
// Parameters: $text: folded (never ''); $grams: [a gram of every name that has the text in it] (never empty; of one that more
// than 1000 names have no more are counted); $kinds: [kind] or null; $revision: integer; $limit: integer
// Columns: id: string, entity: string (key), mergedInto: string or null (key), text: string, language: string or null, script: string or null,
// used: string (what the name is used for), validity: string or null (EDTF), folded: string, position: integer
UNWIND $grams AS gram
MATCH (g:Gram {id: gram})
CALL (g) {
  MATCH (g)<-[:HAS_GRAM]-(n:Name)
  WITH n LIMIT 1000
  RETURN count(*) AS names
}
WITH g, names, g.id AS gram ORDER BY names, gram LIMIT 1
MATCH (g)<-[:HAS_GRAM]-(n:Name)
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
