// What are these entities? An unknown key gives no row.
// Parameters: $ids: [string]
// Columns: id, labels (of the node: Entity and its kind), names (JSON: label and language), summary (JSON), identifiers (scheme:value), url, absorbed (JSON or null), level, within, mergedInto, since
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, labels(n) AS labels, n.labels AS names, n.summary AS summary, n.identifiers AS identifiers, n.url AS url, n.absorbed AS absorbed,
  n.level AS level, n.within AS within, n.mergedInto AS mergedInto, n.since AS since
