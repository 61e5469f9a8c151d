// Every version of facts, for a writer to compare with what packages declare.
// Parameters: $facts: [string], $open: integer (what stands for no end)
// Columns: id, fact, version, digest, open, type, participants (each "role key"), until (the first revision without it), sentence (JSON), declared (JSON;
// of ended versions where other packages changed the fact), package, named ([key]: who takes part in it or says so)
UNWIND $facts AS fact
MATCH (f:Fact {fact: fact})
RETURN f.id AS id, f.fact AS fact, f.version AS version, f.digest AS digest, f.recordedTo = $open AS open, f.type AS type,
  f.participants AS participants, f.recordedTo AS until, f.sentence AS sentence,
  CASE WHEN f.recordedTo = $open OR size(f.changedBy) > 0 THEN f.declared ELSE null END AS declared, f.package AS package,
  f.entities + f.attributedTo AS named
ORDER BY fact, version
