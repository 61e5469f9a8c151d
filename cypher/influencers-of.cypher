// Who brought these facts about, by the facts that tell it, in one view? In the order of those, newest first.
// Parameters: $facts: [{fact, first}] (a key and the id of its first version); $first, $last: days of the view; $known: day; $revision: integer; $types: [string]
// Columns: told: string (a key of $facts), sort: string, position: integer, id: string, labels: [string] (of the node),
// names: string (JSON: label and language), summary: string (JSON), identifiers: [string] (scheme:value), url: string or null,
// absorbed: string or null (JSON), level: string or null, within: string or null, mergedInto: string or null, since: integer
UNWIND $facts AS told
MATCH (t:Fact {id: told.first})
MATCH (t)<-[:ABOUT]-(f:Fact)
WHERE f.type IN $types
  // <AND present f>
  AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo AND f.fromEarliest <= $last AND $first <= f.toLatest
  // >
MATCH (f)-[p:PARTICIPANT {role: 'cause'}]->(n:Entity)
RETURN told.fact AS told, f.sort AS sort, p.position AS position, n.id AS id, labels(n) AS labels, n.labels AS names, n.summary AS summary,
  n.identifiers AS identifiers, n.url AS url, n.absorbed AS absorbed, n.level AS level, n.within AS within, n.mergedInto AS mergedInto, n.since AS since
ORDER BY told, sort DESC, position, id
