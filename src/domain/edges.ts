import type { FactTypeRecord } from "./catalogue-entry.js";
import type { Participation } from "./participation.js";

/* Which participants of a fact the edges of the graph join. */

/** The rules that a catalogue entry gives for the edges of its facts. */
export interface EdgeRules {
  /** The pairs of roles that an edge joins, source first; none where facts of the type make no edge. */
  readonly pairs: readonly (readonly [source: string, target: string])[];
  /** Whether one fact may make several edges. */
  readonly several: boolean;
}

/** Two participants of a fact, each in a role. */
export interface Pair {
  readonly sourceRole: string;
  readonly source: string;
  readonly targetRole: string;
  readonly target: string;
}

/** An edge of a fact. Where both ends have the same role it goes both ways. */
export interface FactEdge extends Pair {
  /** Identifies the edge among those of its fact by both roles and keys; null where there can be only one. */
  readonly pair: string | null;
}

/** How many edges a fact may make. */
export const MOST_EDGES = 1_000;

/** How many roles of an entry may be optional, circumstances aside: every combination of them is checked. */
const MOST_OPTIONAL = 12;

/** The edge rules of an entry with these roles as SOURCE and TARGET. Figures make no edges. */
export function edgeRulesOf(record: FactTypeRecord, source: string | undefined, target: string | undefined): EdgeRules {
  if (record.temporality === "FIGURE") return { pairs: [], several: false };
  const own = source !== undefined && target !== undefined ? [[source, target] as const] : [];
  const pairs = record.edges ?? own;
  const many = pairs.flat().some((role) => record.roles[role]?.many && record.roles[role]?.end !== "BOTH");
  return { pairs, several: pairs.length > 1 || many };
}

/**
 * The edges of a fact, in the order of the pairs of its type, then of its participants. Two participants that a merge made one
 * have no edge. Of two in the same role, the one whose key sorts first is the source.
 */
export function edgesOf({ pairs, several }: EdgeRules, participants: readonly Participation[]): FactEdge[] {
  const edges = new Map<string, FactEdge>();
  for (const [source, target] of filledPairs(pairs, participants)) {
    if (source.entity === target.entity) continue;
    const turned = source.role === target.role && target.entity < source.entity;
    const [from, to] = turned ? [target, source] : [source, target];
    const pair = `${from.role} ${from.entity} ${to.role} ${to.entity}`;
    edges.set(pair, {
      ...{ sourceRole: from.role, source: from.entity, targetRole: to.role, target: to.entity },
      pair: several ? pair : null,
    });
  }
  return [...edges.values()];
}

/** Whether a fact has no edges only because merges made both ends of each of its pairs one entity. */
export function joinsOnlyItself(
  { pairs }: EdgeRules,
  participants: readonly Participation[],
  edges: readonly FactEdge[],
): boolean {
  return edges.length === 0 && filledPairs(pairs, participants).length > 0;
}

/** The sort text of an edge in lists, newest first: that of its fact, then its pair. */
export function sortOfEdge(sortOfFact: string, { pair }: Pick<FactEdge, "pair">): string {
  return pair === null ? sortOfFact : `${sortOfFact} ${pair}`;
}

/** The pair in the sort text of an edge, given that of its fact; null where facts of the type make one edge only. */
export function pairIn(sortOfAnEdge: string, sortOfFact: string): Pair | null {
  const [sourceRole, source, targetRole, target] = sortOfAnEdge.slice(sortOfFact.length + 1).split(" ");
  if (!sourceRole || !source || !targetRole || !target) return null;
  return { sourceRole, source, targetRole, target };
}

function filledPairs(
  pairs: EdgeRules["pairs"],
  participants: readonly Participation[],
): [Participation, Participation][] {
  return pairs.flatMap(([source, target]) => {
    const [sources, targets] = [source, target].map((role) => participants.filter((one) => one.role === role));
    if (source !== target) return (sources ?? []).flatMap((one) => (targets ?? []).map((other) => pairOf(one, other)));
    return (sources ?? []).flatMap((one, nth) => (sources ?? []).slice(nth + 1).map((other) => pairOf(one, other)));
  });
}

const pairOf = (one: Participation, other: Participation): [Participation, Participation] => [one, other];

/**
 * Why the edges of a fact may fail to connect all of its participants, circumstances aside; undefined when they never fail,
 * whichever roles a fact leaves empty. A role called `region` or `during` that no pair names is a circumstance.
 */
export function connectionProblem(record: FactTypeRecord): string | undefined {
  const at = (end: string) =>
    Object.keys(record.roles).filter((role) => [end, "BOTH"].includes(record.roles[role]?.end ?? ""));
  const [sources, targets] = [at("SOURCE"), at("TARGET")];
  // Contradictions and unknown roles are reported when the entry joins a catalogue.
  if (sources.length > 1 || targets.length > 1 || (sources.length === 0 && targets.length > 0)) return undefined;
  const { pairs } = edgeRulesOf(record, sources[0], targets[0]);
  const joined = new Set(pairs.flat());
  if ([...joined].some((role) => record.roles[role] === undefined)) return undefined;
  const wrong = [...joined].find((role) => record.roles[role]?.circumstance);
  if (wrong !== undefined) return `${record.type} cannot join ${wrong} by an edge and call it a circumstance`;
  if (record.temporality === "FIGURE") return undefined;
  const names = Object.keys(record.roles).filter(
    (role) => !record.roles[role]?.circumstance && (joined.has(role) || !["region", "during"].includes(role)),
  );
  const needed = names.filter((role) => record.roles[role]?.required);
  const optional = names.filter((role) => !record.roles[role]?.required);
  if (optional.length > MOST_OPTIONAL)
    return `${record.type} may leave ${optional.length} roles empty, more than ${MOST_OPTIONAL}; mark circumstances as such`;
  const wanted = record.atLeastOne ?? [];
  for (let set = 0; set < 2 ** optional.length; set++) {
    const filled = [...needed, ...optional.filter((_, nth) => set & (2 ** nth))];
    if (wanted.length > 0 && !wanted.some((role) => filled.includes(role))) continue;
    const unconnected = unconnectedRoles(record, pairs, filled);
    if (unconnected)
      return (
        `of ${record.type} must join all who take part in a fact: one with ${filled.join(", ")} leaves ${unconnected} unconnected; ` +
        "name the pair in edges, or mark the role with circumstance: true"
      );
  }
  return undefined;
}

/** The filled roles that edges do not connect with the first one, in words; undefined when all are connected. */
function unconnectedRoles(
  record: FactTypeRecord,
  pairs: EdgeRules["pairs"],
  filled: readonly string[],
): string | undefined {
  const [first] = filled;
  if (first === undefined) return undefined;
  const between = pairs.filter((pair) => pair.every((role) => filled.includes(role)));
  const reached = new Set([first]);
  // As many rounds as there are roles are enough.
  for (const _ of filled)
    for (const pair of between) if (pair.some((role) => reached.has(role))) for (const role of pair) reached.add(role);
  const beyond = filled.filter((role) => !reached.has(role));
  if (beyond.length > 0) return beyond.join(", ");
  // Several participants in one role need a pair with that role.
  const alone = filled.find((role) => record.roles[role]?.many && !between.some((pair) => pair.includes(role)));
  return alone === undefined ? undefined : `several in ${alone}`;
}
