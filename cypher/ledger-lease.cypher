// Takes the right to write for $owner, if nobody holds it or the holder's time is over by the clock of the database. No row: somebody else is writing.
// A time that no holder could have been given (noted by another clock, or by this one before it was set back) ends as one that begins now.
// Parameters: $owner: string, $by: string (who that is, for people), $time: integer (milliseconds), $most: integer (what a time may have
// left at the most), $alone: boolean (no other process can have the database open)
// Columns: revision: integer (the latest complete one), unfinished: integer or null (a revision that a writer began and never completed)
MERGE (l:Ledger {id: 'ledger'})
ON CREATE SET l.revision = 0
SET l.turn = $owner
WITH l, timestamp() AS now
SET l.leaseEnds = CASE WHEN l.lease IS NULL THEN null WHEN l.leaseEnds IS NULL OR l.leaseEnds > now + $most THEN now + $time ELSE l.leaseEnds END
WITH l, now WHERE $alone OR l.lease IS NULL OR l.lease = $owner OR l.leaseEnds <= now
SET l.lease = $owner, l.leaseBy = $by, l.leaseSince = now, l.leaseEnds = now + $time, l.leaseUntil = null
RETURN l.revision AS revision, l.writing AS unfinished
