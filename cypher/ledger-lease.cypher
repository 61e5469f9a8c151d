// Takes the right to write for $owner, if nobody holds it or the holder's time is over. No row: somebody else is writing.
// Parameters: $owner: string, $now: instant, $until: instant, $alone: boolean (no other process can have the database open)
// Columns: revision (the latest complete one), unfinished (a revision that a writer began and never completed, or null)
MERGE (l:Ledger {id: 'ledger'})
ON CREATE SET l.revision = 0
SET l.lock = $now
WITH l WHERE $alone OR l.lease IS NULL OR l.lease = $owner OR l.leaseUntil < $now
SET l.lease = $owner, l.leaseUntil = $until
RETURN l.revision AS revision, l.writing AS unfinished
