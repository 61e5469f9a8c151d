// Which packages were imported, and what is the latest revision?
// Parameters: none
// Columns: id: string, title: string, digest: string, revision: integer (at which it was last imported with other files), catalogue: string (JSON),
// latest: integer
MATCH (p:Package)
MATCH (l:Ledger {id: 'ledger'})
RETURN p.id AS id, p.title AS title, p.digest AS digest, p.revision AS revision, p.catalogue AS catalogue, l.revision AS latest ORDER BY id
