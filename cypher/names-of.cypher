// Which names do these entities have, in the order of their packages?
// Parameters: $ids: [string]
// Columns: id: string, text: string, language: string or null, script: string or null, use: string, validity: string or null (EDTF),
// position: integer
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (n:Name)-[:NAMES]->(e)
RETURN e.id AS id, n.text AS text, n.language AS language, n.script AS script, n.use AS use, n.validity AS validity, n.position AS position
ORDER BY id, position
