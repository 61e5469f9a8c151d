// What lets Neo4j read a page of a hub, a page of moments or a part of a name or of a sentence without reading everything; then waits for it.
// Several statements, each run alone and in this order; safe to repeat.
// Why: Grafeo has neither indexes in an order, nor text indexes, nor anything to wait for.
// Parameters: none
// Columns: none
CREATE INDEX fact_source_page IF NOT EXISTS FOR (n:Fact) ON (n.source, n.type, n.sort);
CREATE INDEX fact_target_page IF NOT EXISTS FOR (n:Fact) ON (n.target, n.type, n.sort);
CREATE INDEX fact_type_page IF NOT EXISTS FOR (n:Fact) ON (n.type, n.sort);
CREATE TEXT INDEX name_text IF NOT EXISTS FOR (n:Name) ON (n.folded);
CREATE TEXT INDEX fact_told IF NOT EXISTS FOR (n:Fact) ON (n.told);
CREATE TEXT INDEX name_initials IF NOT EXISTS FOR (n:Name) ON (n.initials);
CREATE INDEX fact_announced_at IF NOT EXISTS FOR (n:Fact) ON (n.announcedAt);
CREATE INDEX fact_began_at IF NOT EXISTS FOR (n:Fact) ON (n.beganAt);
CREATE INDEX fact_ended_at IF NOT EXISTS FOR (n:Fact) ON (n.endedAt);
CREATE INDEX fact_published_at IF NOT EXISTS FOR (n:Fact) ON (n.publishedAt);
CREATE INDEX fact_disputed_at IF NOT EXISTS FOR (n:Fact) ON (n.disputedAt);
CREATE INDEX fact_corrected_at IF NOT EXISTS FOR (n:Fact) ON (n.correctedAt);
CREATE INDEX fact_withdrawn_at IF NOT EXISTS FOR (n:Fact) ON (n.withdrawnAt);
CREATE INDEX fact_undated IF NOT EXISTS FOR (n:Fact) ON (n.undated);
CALL db.awaitIndexes(300);
