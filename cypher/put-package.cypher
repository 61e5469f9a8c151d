// Notes that a package was imported, with the entries of the catalogue it brings.
// Parameters: $id: string, $properties: map
// Columns: id: string
MERGE (p:Package {id: $id})
SET p += $properties
RETURN p.id AS id
