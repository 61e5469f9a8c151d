// Which facts does a package declare, or declare changes of, as recorded now?
// Parameters: $package: string, $open: integer (what stands for no end)
// Columns: fact: string
MATCH (f:Fact) WHERE f.recordedTo = $open AND (f.package = $package OR $package IN f.changedBy)
WITH DISTINCT f.fact AS fact
RETURN fact AS fact ORDER BY fact
