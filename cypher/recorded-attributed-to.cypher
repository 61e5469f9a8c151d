// Over which revisions are versions of facts recorded that these entities are said to say?
// Parameters: $ids: [key]
// Columns: entity: string (of $ids), id: string (of the version), from: integer, until: integer (the first revision without it)
UNWIND $ids AS entity
MATCH (n:Entity {id: entity})
MATCH (n)<-[:ATTRIBUTED_TO]-(f:Fact)
RETURN entity AS entity, f.id AS id, f.recordedFrom AS from, f.recordedTo AS until ORDER BY entity, id
