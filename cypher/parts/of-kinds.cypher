// The entity is of a kind that was asked for.
($kinds IS NULL OR any(kind IN labels(x) WHERE kind IN $kinds))
