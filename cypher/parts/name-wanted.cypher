// The name was there at the revision of the view, and is of an entity of a kind that was asked for.
x.since <= $revision AND ($kinds IS NULL OR x.kind IN $kinds)
