// Says that $owner is alive, between two batches: it extends the time. No row: somebody else may write.
// Parameters: $owner: string, $time: integer (milliseconds)
// Columns: revision: integer (the latest complete one)
MATCH (l:Ledger {id: 'ledger'})
SET l.turn = $owner
WITH l WHERE l.lease = $owner
SET l.leaseEnds = timestamp() + $time
RETURN l.revision AS revision
