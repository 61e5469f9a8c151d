// When documents were published, which package declares them, and what they held when last written.
// Parameters: $ids: [string]
// Columns: id, publishedOn, package, digest
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.publishedOn AS publishedOn, d.package AS package, d.digest AS digest
