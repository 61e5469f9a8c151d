// A name of the entity begins as was asked, and it has the identifier asked for.
($prefix IS NULL OR any(name IN x.folded WHERE name STARTS WITH $prefix)) AND ($identifier IS NULL OR $identifier IN x.identifierForms)
