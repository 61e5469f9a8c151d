// What are these documents? An unknown key gives no row.
// Parameters: $ids: [string]
// Columns: id: string, title: string or null, publisher: string or null, authors: [string], credits: [string] (role and key),
// language: string or null, publishedOn: string, publishedEdtf: string or null (null: that day), url: string or null, sha256: string or null,
// licence: string or null, basedOn: [string], since: integer
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.title AS title, d.publisher AS publisher, d.authors AS authors, d.credits AS credits, d.language AS language,
  d.publishedOn AS publishedOn, d.publishedEdtf AS publishedEdtf, d.url AS url, d.sha256 AS sha256, d.licence AS licence, d.basedOn AS basedOn, d.since AS since
