// Over which revisions are versions of facts recorded that these entities are said to say? It looks at every fact.
// Parameters: $keys: [key] (at most 500)
// Columns: entity (of $keys), id (of the version), from, until (the first revision without it)
MATCH (f:Fact)
UNWIND f.attributedTo AS entity
WITH entity, f WHERE entity IN $keys
RETURN entity AS entity, f.id AS id, f.recordedFrom AS from, f.recordedTo AS until ORDER BY entity, id
