// When documents were published and by whom, which package declares them, and what they held when last written.
// Parameters: $ids: [string]
// Columns: id: string, publishedOn: string, publisher: string or null (key), package: string, digest: string
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.publishedOn AS publishedOn, d.publisher AS publisher, d.package AS package, d.digest AS digest
