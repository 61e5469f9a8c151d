// Between whom is the edge of each of these versions of facts? Only a RELATIONSHIP has one.
// Parameters: $ids: [string] (of versions)
// Columns: id, type, form, source, target
UNWIND $ids AS id
MATCH (f:Fact {id: id})
RETURN f.id AS id, f.type AS type, f.form AS form, f.source AS source, f.target AS target
