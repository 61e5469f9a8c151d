// The view knows it with a standing that was asked for: as it stands or, of what was withdrawn by then, as what it was withdrawn.
<recorded x>
AND CASE WHEN x.knownTo <= $known THEN x.withdrawnAs IN $standings AND $certainty IS NULL
  ELSE x.knownFrom <= $known AND x.standing IN $standings AND <certain x> END
