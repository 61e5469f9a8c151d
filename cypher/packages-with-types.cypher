// Which other packages have facts of these types, as recorded now?
// Parameters: $types: [string], $package: string, $open: integer (what stands for no end)
// Columns: package: string, type: string
MATCH (f:Fact) WHERE f.recordedTo = $open AND f.type IN $types AND f.package <> $package
WITH DISTINCT f.package AS package, f.type AS type
RETURN package AS package, type AS type ORDER BY package, type
