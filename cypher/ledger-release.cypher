// Takes the lease from $owner, who gives it back or is thought gone, without a new revision. No row: $owner does not hold it.
// Parameters: $owner: string
// Columns: revision: integer, unfinished: integer or null (a revision that was begun and is still to be undone)
MATCH (l:Ledger {id: 'ledger'})
SET l.turn = $owner
WITH l WHERE l.lease = $owner
SET l.lease = null, l.leaseBy = null, l.leaseSince = null, l.leaseEnds = null
RETURN l.revision AS revision, l.writing AS unfinished
