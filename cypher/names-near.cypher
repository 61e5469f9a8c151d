// Which names have many small parts in common with a text? Those with the most first, then those of its length.
// Parameters: $grams: [string]; $least: integer (how many are in common); $length: integer; $kinds: [kind] or null; $revision: integer; $limit: integer
// Columns: id, entity (key), mergedInto (key or null), text, language, script, used (what the name is used for), validity (EDTF or null), folded, position
UNWIND $grams AS gram
MATCH (g:Gram {id: gram})<-[:HAS_GRAM]-(n:Name)
WITH n, count(*) AS shared
WHERE shared >= $least AND n.since <= $revision AND ($kinds IS NULL OR n.kind IN $kinds)
WITH n, n.id AS id, shared, abs(size(n.folded) - $length) AS difference
ORDER BY shared DESC, difference, id LIMIT $limit
RETURN id AS id, n.entity AS entity, n.mergedInto AS mergedInto, n.text AS text, n.language AS language, n.script AS script,
  n.use AS used, n.validity AS validity, n.folded AS folded, n.position AS position
ORDER BY shared DESC, difference, id
