// Writes the small parts of names by which similar ones are found.
// Parameters: $grams: [string] (each once); $revision: integer
// Columns: id: string
UNWIND $grams AS gram
MERGE (g:Gram {id: gram})
ON CREATE SET g.since = $revision
RETURN g.id AS id
