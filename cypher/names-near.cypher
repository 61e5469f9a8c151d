// Which names are one of these texts? The longest first. And which have many small parts in common with a text? Those with the most first, then those of its length.
// Parameters: $parts: [folded]; $grams: [string]; $least: integer (how many are in common); $length: integer; $kinds: [kind] or null; $revision: integer;
// $limit: integer (of each)
// Columns: id: string, entity: string (key), mergedInto: string or null (key), text: string, language: string or null, script: string or null,
// used: string (what the name is used for), validity: string or null (EDTF), folded: string, position: integer,
// forms: [string] (the folded names of the entity), whole: boolean (is one of the texts)
UNWIND $parts AS part
MATCH (n:Name {folded: part})
// <WHERE name-wanted n>
WHERE n.since <= $revision AND ($kinds IS NULL OR n.kind IN $kinds)
// >
  // <AND listed n>
  AND (n.hidden IS NULL OR size([one IN n.hidden WHERE one <= $revision]) % 2 = 0)
  // >
WITH n, n.id AS id, size(n.folded) AS length
ORDER BY length DESC, id LIMIT $limit
MATCH (n)-[:NAMES]->(e:Entity)
RETURN id AS id, n.entity AS entity, n.mergedInto AS mergedInto, n.text AS text, n.language AS language, n.script AS script,
  n.use AS used, n.validity AS validity, n.folded AS folded, n.position AS position, e.folded AS forms, true AS whole
UNION ALL
UNWIND $grams AS gram
MATCH (g:Gram {id: gram})<-[:HAS_GRAM]-(n:Name)
WITH n, count(*) AS shared
WHERE shared >= $least
  // <AND name-wanted n>
  AND n.since <= $revision AND ($kinds IS NULL OR n.kind IN $kinds)
  // >
  // <AND listed n>
  AND (n.hidden IS NULL OR size([one IN n.hidden WHERE one <= $revision]) % 2 = 0)
  // >
WITH n, n.id AS id, shared, abs(size(n.folded) - $length) AS difference
ORDER BY shared DESC, difference, id LIMIT $limit
MATCH (n)-[:NAMES]->(e:Entity)
RETURN id AS id, n.entity AS entity, n.mergedInto AS mergedInto, n.text AS text, n.language AS language, n.script AS script,
  n.use AS used, n.validity AS validity, n.folded AS folded, n.position AS position, e.folded AS forms, false AS whole
