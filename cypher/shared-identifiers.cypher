// Which identifiers do several entities of one kind have? It looks at every entity.
// Parameters: none
// Columns: identifier: string (scheme:value), kind: string (label), entities: [string] (keys)
MATCH (n:Entity) WHERE n.mergedInto IS NULL
UNWIND n.identifiers AS identifier
UNWIND labels(n) AS kind
WITH identifier, kind, n.id AS id WHERE kind <> 'Entity'
WITH identifier, kind, id ORDER BY id
WITH identifier, kind, collect(id) AS entities WHERE size(entities) > 1
RETURN identifier AS identifier, kind AS kind, entities AS entities ORDER BY identifier, kind
