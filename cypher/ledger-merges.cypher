// Notes that entities were merged into others: from now on it is asked whom the keys in arguments stand for.
// Parameters: none
// Columns: merges: boolean
MATCH (l:Ledger {id: 'ledger'})
SET l.merges = true
RETURN l.merges AS merges
