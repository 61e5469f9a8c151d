// Is $owner still the one who may write? First and last statement of every batch: it extends the time and notes what is being written. No row: no.
// Parameters: $owner: string, $batch: string (another one for each batch), $time: integer (milliseconds), $revision: integer (the one being written)
// Columns: revision: integer (the latest complete one)
MATCH (l:Ledger {id: 'ledger'})
SET l.lock = $batch
WITH l WHERE l.lease = $owner
SET l.leaseEnds = timestamp() + $time, l.writing = $revision
RETURN l.revision AS revision
