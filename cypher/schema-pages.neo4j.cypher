// What lets Neo4j read one page of a hub, or a part of a name, without reading everything; then waits until it is built.
// Several statements, each run alone and in this order; safe to repeat.
// Why: Grafeo has neither indexes in an order, nor text indexes, nor anything to wait for.
// Parameters: none
// Columns: none
CREATE INDEX fact_source_page IF NOT EXISTS FOR (n:Fact) ON (n.source, n.type, n.sort);
CREATE INDEX fact_target_page IF NOT EXISTS FOR (n:Fact) ON (n.target, n.type, n.sort);
CREATE TEXT INDEX name_text IF NOT EXISTS FOR (n:Name) ON (n.folded);
CREATE TEXT INDEX name_initials IF NOT EXISTS FOR (n:Name) ON (n.initials);
CALL db.awaitIndexes(300);
