// Makes $expected + 1 the latest complete revision and gives the lease back. No row: somebody else has written since, nothing was changed.
// Parameters: $owner: string, $expected: integer
// Columns: revision: integer
MATCH (l:Ledger {id: 'ledger'})
SET l.lock = $owner
WITH l WHERE l.lease = $owner AND l.revision = $expected
SET l.revision = l.revision + 1, l.lease = null, l.leaseBy = null, l.leaseSince = null, l.leaseEnds = null, l.writing = null
RETURN l.revision AS revision
