import { earlier, later, UNBOUNDED_END, UNBOUNDED_START } from "../../domain/day.js";
import type { EntityKind } from "../../domain/kinds.js";
import type { Phase } from "../../domain/time.js";
import { togetherIn } from "../../domain/together.js";
import type { View } from "../../domain/view.js";
import { type Entity, participant } from "../entities.js";
import type { Session } from "../session.js";
import type { Truncation } from "./budget.js";
import { compare, Frontier, type Step } from "./frontier.js";
import { knownKey, type Path, pathOf, within } from "./paths.js";

export interface ExposureQuestion {
  /** A policy or a government, say. */
  readonly to: string;
  readonly maxHops?: number | null | undefined;
  readonly kinds?: readonly EntityKind[] | null | undefined;
  readonly phases?: readonly Phase[] | null | undefined;
  readonly first?: number | null | undefined;
}

/** Somebody whom it reaches, by the shortest chain of facts that shows it. */
export interface Exposure {
  readonly entity: Entity;
  readonly distance: number;
  readonly witness: Path;
  /** What let each hop through: the type of its fact and the way that exposure flows along it, by the catalogue. */
  readonly rules: readonly string[];
}

const DEFAULT_HOPS = 3;
const MOST_HOPS = 6;
const DEFAULT_FOUND = 50;
const MOST_FOUND = 500;
/** Chains that are kept, several for one entity where they hold at different days. */
const MOST_CHAINS = 20_000;

/**
 * Whom a policy or a government reaches, nearest first, each with its shortest witness, and of equally short ones the first
 * by the keys along it. Exposure flows only along the types and in the direction that the catalogue names: from a policy to
 * its targets, from a company to its units and to those who depend on it. The facts of a witness hold together on some day
 * of the view. One statement for each hop.
 */
export async function exposure(
  session: Session,
  view: View,
  question: ExposureQuestion,
): Promise<{ nodes: Exposure[]; truncated: Truncation | null }> {
  const start = await knownKey(session, view, "to", question.to);
  const hops = within("maxHops", question.maxHops ?? DEFAULT_HOPS, MOST_HOPS);
  const most = within("first", question.first ?? DEFAULT_FOUND, MOST_FOUND);
  const flowing = (way: "TO_TARGET" | "TO_SOURCE") =>
    session.catalogue.entries
      .filter((entry) => entry.exposure === way)
      .map((entry) => entry.type)
      .sort();
  const following = { outgoing: flowing("TO_TARGET"), incoming: flowing("TO_SOURCE"), phases: question.phases };
  const frontier = new Frontier(session, view, following, session.budget);

  const witnesses = new Map<string, readonly Step[]>();
  const living = new Map<string, Label[]>([[start, [{ steps: [], from: UNBOUNDED_START, to: UNBOUNDED_END }]]]);
  let layer: Label[] = living.get(start) ?? [];
  for (let distance = 1; distance <= hops && layer.length > 0; distance++) {
    await frontier.read([...new Set(layer.map((label) => endOf(label, start)))].sort(compare));
    layer = extended(frontier, layer, start, view, living);
    for (const { steps } of layer) {
      const reached = steps.at(-1)?.other ?? start;
      if (!witnesses.has(reached)) witnesses.set(reached, steps);
    }
  }
  const entities = await Promise.all([...witnesses.keys()].map((key) => participant(session, view, key)));
  const wanted = entities.filter(({ kind }) => question.kinds == null || question.kinds.includes(kind));
  if (wanted.length > most) frontier.truncate({ reason: "ENTITIES", limit: most });
  const nodes = wanted.slice(0, most).map(async (entity) => {
    const steps = witnesses.get(entity.key) ?? [];
    return { entity, distance: steps.length, witness: await pathOf(session, view, steps), rules: steps.map(ruleOf) };
  });
  return { nodes: await Promise.all(nodes), truncated: frontier.truncated };
}

/** A chain from the start, and the days within which all its facts can hold. */
interface Label {
  readonly steps: readonly Step[];
  readonly from: string;
  readonly to: string;
}

const endOf = ({ steps }: Label, start: string) => steps.at(-1)?.other ?? start;

/**
 * The chains that are one step longer, in the order of the keys along them. One that holds no longer than a chain found
 * before to the same entity adds nothing; one that holds at other days is kept, for what comes next may need those.
 */
function extended(
  frontier: Frontier,
  layer: readonly Label[],
  start: string,
  view: View,
  living: Map<string, Label[]>,
): Label[] {
  const candidates = layer.flatMap((label) =>
    frontier.from(endOf(label, start)).flatMap((step): Label[] => {
      if (step.other === start || label.steps.some(({ other }) => other === step.other)) return [];
      const steps = [...label.steps, step];
      if (
        togetherIn(
          steps.map(({ presence }) => presence),
          view,
        ) === null
      )
        return [];
      const from = later(step.presence.fromEarliest, label.from);
      const to = earlier(step.presence.toLatest, label.to);
      return [{ steps, from, to }];
    }),
  );
  const next: Label[] = [];
  let kept = [...living.values()].reduce((sum, labels) => sum + labels.length, 0);
  for (const label of candidates.sort(byKeys)) {
    frontier.checkTime();
    const end = endOf(label, start);
    const known = living.get(end) ?? [];
    if (known.some(({ from, to }) => from <= label.from && label.to <= to)) continue;
    if (kept >= MOST_CHAINS) {
      frontier.truncate({ reason: "FACTS", limit: MOST_CHAINS });
      break;
    }
    kept += 1;
    living.set(end, [...known, label]);
    next.push(label);
  }
  return next;
}

function byKeys(a: Label, b: Label): number {
  for (const [nth, one] of a.steps.entries()) {
    const other = b.steps[nth];
    const order = other ? compare(one.other, other.other) || compare(one.fact, other.fact) : 1;
    if (order !== 0) return order;
  }
  return 0;
}

function ruleOf({ type, forward }: Step): string {
  return forward ? `${type}: from source to target` : `${type}: from target to source`;
}
