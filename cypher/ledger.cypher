// Which revision is complete, how is the graph laid out, and is somebody writing? No row: nothing was ever written.
// Parameters: none
// Columns: revision: integer, schema: integer, derivation: integer or null, merges: boolean or null (false: no entity was ever merged into another),
// lease: string or null, writing: integer or null, lock: string or null (another text after every batch that was written)
MATCH (l:Ledger {id: 'ledger'})
RETURN l.revision AS revision, l.schema AS schema, l.derivation AS derivation, l.merges AS merges, l.lease AS lease,
  l.writing AS writing, l.lock AS lock
