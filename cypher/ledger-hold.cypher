// Is $owner still the one who may write? First statement of every batch: it extends the time and notes what is being written. No row: no.
// Parameters: $owner: string, $until: instant, $revision: integer (the one being written)
// Columns: revision (the latest complete one)
MATCH (l:Ledger {id: 'ledger'})
SET l.lock = $until
WITH l WHERE l.lease = $owner
SET l.leaseUntil = $until, l.writing = $revision
RETURN l.revision AS revision
