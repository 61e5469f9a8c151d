// Who may write, since when, and for how long still, unless they are heard of again? No row: nobody.
// Parameters: none
// Columns: lease: string, by: string or null (for people; null of an older Relata),
// since: integer or null (milliseconds since 1970 by the clock of the database; null of an older Relata),
// left: integer or null (milliseconds; null of an older Relata)
MATCH (l:Ledger {id: 'ledger'}) WHERE l.lease IS NOT NULL
RETURN l.lease AS lease, l.leaseBy AS by, l.leaseSince AS since, l.leaseEnds - timestamp() AS left
