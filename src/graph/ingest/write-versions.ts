import type { Capabilities, Transaction } from "../../database/port.js";
import { statement } from "../../database/statements.js";
import type { Catalogue } from "../../domain/catalogue.js";
import { edgesOf } from "../../domain/edges.js";
import { participationIn } from "../../domain/participation.js";
import { groupedBy, splitByType } from "../stored/batches.js";
import type { FreshVersion, RecordedVersion } from "../stored/facts.js";
import { evidenceLinks, factProperties, relationshipProperties } from "../stored/rows.js";
import { run } from "./run.js";
import { putSaid } from "./said.js";

/** A version, those who take part, its evidence and its edges become durable together. */
export async function putVersions(
  transaction: Transaction,
  fresh: readonly FreshVersion[],
  revision: number,
  capabilities: Capabilities,
): Promise<void> {
  await transaction.run(statement("put-facts"), {
    rows: fresh.map(({ id, number, version, declared }) => ({
      id,
      properties: factProperties(version, declared, { number, revision }),
    })),
  });
  await run(transaction, "put-participants", {
    rows: fresh.flatMap(({ id, version }) =>
      version.participants.map(({ role, entity }, position) => ({ id, entity, role, position })),
    ),
  });
  await run(transaction, "put-evidence", {
    rows: fresh.flatMap(({ id, version }) => evidenceLinks(version).map((link) => ({ id, ...link }))),
  });
  await putSaid(transaction, fresh);
  const edges = fresh.flatMap(({ id, number, version }) =>
    version.edges.map((edge) => ({
      ...{ id, type: version.type, source: edge.source, target: edge.target },
      ...{ sourceRole: edge.sourceRole, targetRole: edge.targetRole },
      properties: relationshipProperties(version, edge, { number, revision }),
    })),
  );
  const { few, many } = splitByType(capabilities, edges, ({ type }) => type);
  await run(transaction, "put-relationships-of-types", { rows: few });
  for (const [RELATIONSHIP_TYPE, rows] of many)
    await transaction.run(statement("put-relationships", { RELATIONSHIP_TYPE }), { rows });
}

/** Ends versions, and their edges, at a revision. */
export async function closeVersions(
  transaction: Transaction,
  catalogue: Catalogue,
  closed: readonly RecordedVersion[],
  revision: number,
): Promise<void> {
  await transaction.run(statement("close-facts"), { rows: closed.map(({ id }) => ({ id })), revision });
  for (const [type, group] of groupedBy(closed, (version) => version.type)) {
    const info = catalogue.get(type);
    const rows = group.flatMap(({ id, participants }) => {
      const edges = info ? edgesOf(info, participants.map(participationIn)) : [];
      return [...new Set(edges.map(({ source }) => source))].map((source) => ({ id, source }));
    });
    if (rows.length === 0) continue;
    await transaction.run(statement("close-relationships", { RELATIONSHIP_TYPE: type }), { rows, revision });
  }
}
