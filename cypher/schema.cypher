// What makes the keys of the graph unique, and finds nodes by key, folded name and type, and lists entities by name.
// Several statements, each run alone and in this order; safe to repeat. The look-up indexes on `id` are for Grafeo,
// whose constraints do not speed up a search; Neo4j finds them covered by the constraint and skips them.
// Parameters: none
// Columns: none
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (n:Fact) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gram_id IF NOT EXISTS FOR (n:Gram) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT package_id IF NOT EXISTS FOR (n:Package) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT ledger_id IF NOT EXISTS FOR (n:Ledger) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_id_lookup IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX fact_id_lookup IF NOT EXISTS FOR (n:Fact) ON (n.id);
CREATE INDEX name_id_lookup IF NOT EXISTS FOR (n:Name) ON (n.id);
CREATE INDEX gram_id_lookup IF NOT EXISTS FOR (n:Gram) ON (n.id);
CREATE INDEX document_id_lookup IF NOT EXISTS FOR (n:Document) ON (n.id);
CREATE INDEX package_id_lookup IF NOT EXISTS FOR (n:Package) ON (n.id);
CREATE INDEX ledger_id_lookup IF NOT EXISTS FOR (n:Ledger) ON (n.id);
CREATE INDEX fact_fact IF NOT EXISTS FOR (n:Fact) ON (n.fact);
CREATE INDEX fact_type IF NOT EXISTS FOR (n:Fact) ON (n.type);
CREATE INDEX name_folded IF NOT EXISTS FOR (n:Name) ON (n.folded);
CREATE INDEX entity_sort IF NOT EXISTS FOR (n:Entity) ON (n.sort);
CREATE INDEX document_sort IF NOT EXISTS FOR (n:Document) ON (n.sort);
CREATE INDEX company_sort IF NOT EXISTS FOR (n:Company) ON (n.sort);
CREATE INDEX government_sort IF NOT EXISTS FOR (n:Government) ON (n.sort);
CREATE INDEX person_sort IF NOT EXISTS FOR (n:Person) ON (n.sort);
CREATE INDEX policy_sort IF NOT EXISTS FOR (n:Policy) ON (n.sort);
CREATE INDEX region_sort IF NOT EXISTS FOR (n:Region) ON (n.sort);
CREATE INDEX product_sort IF NOT EXISTS FOR (n:Product) ON (n.sort);
CREATE INDEX facility_sort IF NOT EXISTS FOR (n:Facility) ON (n.sort);
CREATE INDEX group_sort IF NOT EXISTS FOR (n:Group) ON (n.sort);
CREATE INDEX topic_sort IF NOT EXISTS FOR (n:Topic) ON (n.sort);
