// It is as sure as was asked for, DEFINITE or POSSIBLE.
($certainty IS NULL OR $certainty = CASE WHEN x.sure AND x.fromLatest <= $last AND $first <= x.toEarliest THEN 'DEFINITE' ELSE 'POSSIBLE' END)
