// Forgets names that no package declares any more; names are outside the clocks.
// Parameters: $ids: [string]
// Columns: id: string
UNWIND $ids AS id
MATCH (n:Name {id: id})
DETACH DELETE n
RETURN id AS id
