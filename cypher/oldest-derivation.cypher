// By which rules were the oldest derived columns made that a reader of the latest revision sees?
// Parameters: $open: integer (what stands for no end)
// Columns: oldest: integer or null (without a fact)
MATCH (f:Fact) WHERE f.recordedTo = $open
RETURN min(f.derivation) AS oldest
