// The entity is one of those asked for.
($only IS NULL OR x.id IN $only)
