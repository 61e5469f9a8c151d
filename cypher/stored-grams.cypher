// Which small parts are the names of entities tied to?
// Parameters: $ids: [key of an entity]
// Columns: id: string (of a name), grams: [string] (in any order)
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (n:Name)-[:NAMES]->(e)
CALL (n) {
  MATCH (n)-[:HAS_GRAM]->(g:Gram) WITH g.id AS gram ORDER BY gram
  RETURN collect(gram) AS grams
}
RETURN n.id AS id, grams AS grams
