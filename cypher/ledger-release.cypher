// Gives the lease back without a new revision.
// Parameters: $owner: string, $unfinished: integer or null (a revision that was begun and is still to be undone)
// Columns: revision
MATCH (l:Ledger {id: 'ledger'})
SET l.lock = $owner
WITH l WHERE l.lease = $owner
SET l.lease = null, l.leaseUntil = null, l.writing = $unfinished
RETURN l.revision AS revision
