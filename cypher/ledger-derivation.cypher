// Notes by which rules the derived columns of the graph are made now.
// Parameters: $derivation: integer
// Columns: derivation: integer
MERGE (l:Ledger {id: 'ledger'})
ON CREATE SET l.revision = 0
SET l.derivation = $derivation
RETURN l.derivation AS derivation
