// Every version of facts, for a writer to compare with what packages declare.
// Parameters: $facts: [string], $open: integer (what stands for no end)
// Columns: id: string, fact: string, version: integer, digest: string, open: boolean, type: string, participants: [string] (each "role key"),
// until: integer (the first revision without it), sentence: string (JSON),
// declared: string or null (JSON; of ended versions where other packages changed the fact), package: string,
// named: [string] ([key]: who takes part in it or says so)
UNWIND $facts AS fact
MATCH (f:Fact {fact: fact})
RETURN f.id AS id, f.fact AS fact, f.version AS version, f.digest AS digest, f.recordedTo = $open AS open, f.type AS type,
  f.participants AS participants, f.recordedTo AS until, f.sentence AS sentence,
  CASE WHEN f.recordedTo = $open OR size(f.changedBy) > 0 THEN f.declared ELSE null END AS declared, f.package AS package,
  f.entities + f.attributedTo AS named
ORDER BY fact, version
