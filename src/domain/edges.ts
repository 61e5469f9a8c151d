import type { FactTypeRecord } from "./catalogue-entry.js";
import type { Participation } from "./participation.js";

/* Which of those who take part in a fact an edge of the graph joins. */

/** What a catalogue entry comes to for the edges of its facts. */
export interface EdgeRules {
  /** The pairs of roles that an edge joins, source first; none where facts of the type make no edge. */
  readonly pairs: readonly (readonly [source: string, target: string])[];
  /** Whether one fact may make several edges. */
  readonly several: boolean;
}

/** Two who take part in a fact, each in a role. */
export interface Pair {
  readonly sourceRole: string;
  readonly source: string;
  readonly targetRole: string;
  readonly target: string;
}

/** An edge of a fact. Whoever plays the same part as the other is joined both ways. */
export interface FactEdge extends Pair {
  /** What tells it from the other edges of its fact, where there may be any: both roles with their keys. */
  readonly pair: string | null;
}

/** How many edges a fact may make. */
export const MOST_EDGES = 1_000;

/** How many roles of an entry may be left empty, circumstances aside: every combination of them is looked at. */
const MOST_OPTIONAL = 12;

/** The pairs of an entry whose ends are the roles `source` and `target`. A figure makes no edge. */
export function edgeRulesOf(record: FactTypeRecord, source: string | undefined, target: string | undefined): EdgeRules {
  if (record.temporality === "FIGURE") return { pairs: [], several: false };
  const own = source !== undefined && target !== undefined ? [[source, target] as const] : [];
  const pairs = record.edges ?? own;
  const many = pairs.flat().some((role) => record.roles[role]?.many && record.roles[role]?.end !== "BOTH");
  return { pairs, several: pairs.length > 1 || many };
}

/**
 * The edges of a fact, in the order of the pairs of its type and then of who takes part. A pair that a merge made one makes no
 * edge. Of two in one role the lesser key is the source.
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

/** Whether a fact with these edges would join somebody to itself alone: a merge made its pairs one. */
export function joinsOnlyItself(
  { pairs }: EdgeRules,
  participants: readonly Participation[],
  edges: readonly FactEdge[],
): boolean {
  return edges.length === 0 && filledPairs(pairs, participants).length > 0;
}

/** The place of an edge in lists, newest first: that of its fact, then that of its pair. */
export function sortOfEdge(sortOfFact: string, { pair }: Pick<FactEdge, "pair">): string {
  return pair === null ? sortOfFact : `${sortOfFact} ${pair}`;
}

/** The pair in the place of an edge, given that of its fact; null where facts of the type make one edge only. */
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
 * What keeps the participants of a fact of a type from being connected by its own edges, circumstances aside; undefined when
 * nothing does, whichever roles a fact leaves empty. A role called `region` or `during` that no pair names is a circumstance.
 */
export function connectionProblem(record: FactTypeRecord): string | undefined {
  const at = (end: string) =>
    Object.keys(record.roles).filter((role) => [end, "BOTH"].includes(record.roles[role]?.end ?? ""));
  const [sources, targets] = [at("SOURCE"), at("TARGET")];
  // What contradicts itself, and roles that the type does not have, are told of when the entry joins a catalogue.
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
    const apart = unconnectedRoles(record, pairs, filled);
    if (apart)
      return (
        `of ${record.type} must join all who take part in a fact: one with ${filled.join(", ")} leaves ${apart} apart; ` +
        "name the pair in edges, or mark the role with circumstance: true"
      );
  }
  return undefined;
}

/** Roles of a fact that its edges do not reach from the first one, in words; undefined when they reach all. */
function unconnectedRoles(
  record: FactTypeRecord,
  pairs: EdgeRules["pairs"],
  filled: readonly string[],
): string | undefined {
  const [first] = filled;
  if (first === undefined) return undefined;
  const between = pairs.filter((pair) => pair.every((role) => filled.includes(role)));
  const reached = new Set([first]);
  // Settled by looking as often as there are roles.
  for (const _ of filled)
    for (const pair of between) if (pair.some((role) => reached.has(role))) for (const role of pair) reached.add(role);
  const beyond = filled.filter((role) => !reached.has(role));
  if (beyond.length > 0) return beyond.join(", ");
  // Several in one role are joined by the role itself, or by whoever is in another one.
  const alone = filled.find((role) => record.roles[role]?.many && !between.some((pair) => pair.includes(role)));
  return alone === undefined ? undefined : `several in ${alone}`;
}
