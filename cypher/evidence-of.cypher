// Where do documents say what these versions of facts say?
// Parameters: $ids: [string] (of versions)
// Columns: id: string, document: string, text: string or null (SHA-256 of the document's text), position: integer, locator: string,
// paragraph: integer or null, sha256: string, anchor: string or null, gloss: string (JSON), since: string or null (day; null: with the version)
UNWIND $ids AS id
MATCH (f:Fact {id: id})
MATCH (f)-[v:EVIDENCE]->(d:Document)
RETURN f.id AS id, d.id AS document, d.sha256 AS text, v.position AS position, v.locator AS locator, v.paragraph AS paragraph, v.sha256 AS sha256,
  v.anchor AS anchor, v.gloss AS gloss, v.since AS since
ORDER BY id, position
