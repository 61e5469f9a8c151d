// Which entities does a package say something of?
// Parameters: $package: string
// Columns: id: string
MATCH (n:Entity) WHERE $package IN n.packages
RETURN n.id AS id ORDER BY id
