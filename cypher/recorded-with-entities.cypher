// Over which revisions are versions of facts recorded that these entities take part in?
// Parameters: $ids: [key]
// Columns: entity: string (of $ids), id: string (of the version), from: integer, until: integer (the first revision without it)
UNWIND $ids AS entity
MATCH (n:Entity {id: entity})
MATCH (n)<-[:PARTICIPANT]-(f:Fact)
WITH DISTINCT entity, f.id AS id, f.recordedFrom AS from, f.recordedTo AS until
RETURN entity AS entity, id AS id, from AS from, until AS until ORDER BY entity, id
