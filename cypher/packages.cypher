// Which packages were imported, and what is the latest revision?
// Parameters: none
// Columns: id, title, digest, revision (at which it was last imported with other files), catalogue (JSON), latest
MATCH (p:Package)
MATCH (l:Ledger {id: 'ledger'})
RETURN p.id AS id, p.title AS title, p.digest AS digest, p.revision AS revision, p.catalogue AS catalogue, l.revision AS latest ORDER BY id
