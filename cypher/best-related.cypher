// Which one entity is each of many best related to: definitely before possibly, then with most confidence? Two rows for an anchor that are equal in both are a tie.
// Parameters: $ids: [key]; $first, $last: days of the view; $known: day; $revision: integer; $phases: [string]; $kinds: [label]
// Columns: anchor: string (of $ids), sure: integer (1 or 0), confidence: number, id: string (of the other), labels: [string] (of its node),
// names: string (JSON: label and language), summary: string (JSON), identifiers: [string] (scheme:value), url: string or null,
// absorbed: string or null (JSON), level: string or null, within: string or null, mergedInto: string or null, since: integer
UNWIND $ids AS anchor
MATCH (n:Entity {id: anchor})
CALL (n) {
  MATCH (n)-[r:RELATIONSHIP_TYPE]->(m)
  WHERE r.phase IN $phases
    // <AND present r>
    AND r.recordedFrom <= $revision AND $revision < r.recordedTo AND r.knownFrom <= $known AND $known < r.knownTo AND r.fromEarliest <= $last AND $first <= r.toLatest
    // >
    AND any(kind IN labels(m) WHERE kind IN $kinds)
  WITH m.id AS other, CASE WHEN r.sure AND r.fromLatest <= $last AND $first <= r.toEarliest THEN 1 ELSE 0 END AS sure, r.confidence AS confidence
  WITH other, sure, max(confidence) AS confidence
  RETURN other AS other, sure AS sure, confidence AS confidence ORDER BY sure DESC, confidence DESC, other LIMIT 3
}
MATCH (m:Entity {id: other})
RETURN anchor AS anchor, sure AS sure, confidence AS confidence, m.id AS id, labels(m) AS labels, m.labels AS names, m.summary AS summary,
  m.identifiers AS identifiers, m.url AS url, m.absorbed AS absorbed, m.level AS level, m.within AS within, m.mergedInto AS mergedInto, m.since AS since
ORDER BY anchor, sure DESC, confidence DESC, id
