// What are these entities? An unknown key gives no row.
// Parameters: $ids: [string]
// Columns: id: string, labels: [string] (of the node: Entity and its kind), names: string (JSON: label and language), summary: string (JSON),
// identifiers: [string] (scheme:value), url: string or null, absorbed: string or null (JSON), level: string or null, within: string or null,
// mergedInto: string or null, since: integer
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, labels(n) AS labels, n.labels AS names, n.summary AS summary, n.identifiers AS identifiers, n.url AS url, n.absorbed AS absorbed,
  n.level AS level, n.within AS within, n.mergedInto AS mergedInto, n.since AS since
