// Over which revisions are versions of facts recorded that these entities are said to say?
// Parameters: $ids: [key]
// Columns: entity (of $ids), id (of the version), from, until (the first revision without it)
UNWIND $ids AS entity
MATCH (n:Entity {id: entity})
MATCH (n)<-[:ATTRIBUTED_TO]-(f:Fact)
RETURN entity AS entity, f.id AS id, f.recordedFrom AS from, f.recordedTo AS until ORDER BY entity, id
