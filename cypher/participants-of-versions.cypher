// Who takes part in each of these versions of facts? Its edges follow from that.
// Parameters: $ids: [string] (of versions)
// Columns: id: string, type: string, participants: [string] (each "role key")
UNWIND $ids AS id
MATCH (f:Fact {id: id})
RETURN f.id AS id, f.type AS type, f.participants AS participants
