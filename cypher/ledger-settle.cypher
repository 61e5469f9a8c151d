// Gives the lease back without a new revision, when nothing was written at it that would have to be undone. No row: $owner does not hold it.
// Parameters: $owner: string
// Columns: revision: integer
MATCH (l:Ledger {id: 'ledger'})
SET l.lock = $owner
WITH l WHERE l.lease = $owner
SET l.lease = null, l.leaseBy = null, l.leaseSince = null, l.leaseEnds = null, l.writing = null
RETURN l.revision AS revision
