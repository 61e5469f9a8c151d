// What are these documents? An unknown key gives no row.
// Parameters: $ids: [string]
// Columns: id, title, publisher, authors, credits (role and key), language, publishedOn, publishedEdtf (null: that day), url, sha256, licence, basedOn, since
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.title AS title, d.publisher AS publisher, d.authors AS authors, d.credits AS credits, d.language AS language,
  d.publishedOn AS publishedOn, d.publishedEdtf AS publishedEdtf, d.url AS url, d.sha256 AS sha256, d.licence AS licence, d.basedOn AS basedOn, d.since AS since
