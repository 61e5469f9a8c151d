// Unties names from their small parts.
// Parameters: $ids: [id of a name]
// Columns: total: integer
UNWIND $ids AS id
MATCH (n:Name {id: id})
MATCH (n)-[h:HAS_GRAM]->(:Gram)
DELETE h
RETURN count(*) AS total
