// Which revision is complete, how is the graph laid out, and is somebody writing? No row: nothing was ever written.
// Parameters: none
// Columns: revision, schema, derivation, merges (false: no entity was ever merged into another), lease, writing, lock (another
// text after every batch that was written)
MATCH (l:Ledger {id: 'ledger'})
RETURN l.revision AS revision, l.schema AS schema, l.derivation AS derivation, l.merges AS merges, l.lease AS lease,
  l.writing AS writing, l.lock AS lock
