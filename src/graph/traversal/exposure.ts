import { invalidArgument } from "../../domain/errors.js";
import type { EntityKind } from "../../domain/kinds.js";
import type { Phase } from "../../domain/time/times.js";
import type { View } from "../../domain/view.js";
import { MOST_HOPS } from "../../settings/traversal.js";
import { type Entity, participant } from "../entities/entities.js";
import { withoutExcluded } from "../facts/relationships.js";
import type { Truncation } from "../reading/budget.js";
import type { Session } from "../reading/session.js";
import { knownKey, within } from "./arguments.js";
import { type DaySpan, isWithin, possibleDays, shared } from "./days.js";
import { type Following, Frontier, patternOf } from "./frontier.js";
import { type Path, pathOf } from "./path.js";
import { byKeys, type Step } from "./step.js";

export interface ExposureQuestion {
  /** A policy or a government, say. */
  readonly to: string;
  readonly maxHops?: number | null | undefined;
  readonly types?: readonly string[] | null | undefined;
  readonly excludeTypes?: readonly string[] | null | undefined;
  readonly kinds?: readonly EntityKind[] | null | undefined;
  readonly phases?: readonly Phase[] | null | undefined;
  readonly first?: number | null | undefined;
}

/** An entity that is exposed, with the shortest chain of facts that shows it. */
export interface Exposure {
  readonly entity: Entity;
  readonly distance: number;
  readonly witness: Path;
  /** Why each hop counts: the type of its fact, and the direction of exposure in the catalogue. */
  readonly rules: readonly string[];
}

const DEFAULT_HOPS = 3;
const DEFAULT_FOUND = 50;
const MOST_FOUND = 500;

/**
 * Whom a policy or a government reaches, nearest first, each with its shortest witness, and of equally short ones the first
 * by the keys along it. Exposure flows only along the types and in the direction that the catalogue names: from a policy to
 * its targets, from a company to its units and to those who depend on it. The facts of a witness hold together on some day
 * of the view. One statement for each hop, and none further than what is asked for needs.
 */
export async function exposure(
  session: Session,
  view: View,
  question: ExposureQuestion,
): Promise<{ nodes: Exposure[]; truncated: Truncation | null }> {
  const start = await knownKey(session, view, "to", question.to);
  const hops = within("maxHops", question.maxHops ?? DEFAULT_HOPS, MOST_HOPS);
  const most = within("first", question.first ?? DEFAULT_FOUND, MOST_FOUND);
  const { outgoing, incoming } = exposedBy(session, question);
  const pattern = patternOf(exposed(session));
  const leadsOn = (step: Step) => flows(session, step);
  const frontier = new Frontier(session, view, { outgoing, incoming, pattern, leadsOn, phases: question.phases });
  const chains = new Chains(frontier, start, view, session.budget.facts);

  const found: { entity: Entity; steps: readonly Step[] }[] = [];
  for (let distance = 0; distance < hops && chains.ends.length > 0 && found.length <= most; distance++) {
    if (distance === session.budget.hops) {
      frontier.truncate({ reason: "HOPS", limit: distance });
      break;
    }
    frontier.truncate(await frontier.read(chains.ends));
    const reached = chains.extend();
    const entities = await Promise.all(reached.map(({ key }) => participant(session, view, key)));
    for (const [nth, entity] of entities.entries())
      if (question.kinds == null || question.kinds.includes(entity.kind))
        found.push({ entity, steps: reached[nth]?.steps ?? [] });
  }
  if (found.length > most) frontier.truncate({ reason: "ENTITIES", limit: most });
  const nodes = found.slice(0, most).map(async ({ entity, steps }) => {
    return { entity, distance: steps.length, witness: await pathOf(session, view, steps), rules: steps.map(ruleOf) };
  });
  return { nodes: await Promise.all(nodes), truncated: frontier.truncated };
}

/** The types along which exposure flows, by the way it flows. */
export function exposed({ catalogue }: Pick<Session, "catalogue">): Following {
  const flowing = (way: "TO_TARGET" | "TO_SOURCE") =>
    catalogue.entries
      .filter((entry) => entry.exposure === way)
      .map((entry) => entry.type)
      .sort();
  return { outgoing: flowing("TO_TARGET"), incoming: flowing("TO_SOURCE") };
}

/** The types asked for. Throws InvalidInput for a type along which exposure never flows. */
function exposedBy(session: Session, { types, excludeTypes }: ExposureQuestion): Following {
  const { outgoing, incoming } = exposed(session);
  const possible = [...outgoing, ...incoming];
  const never = types?.find((type) => !possible.includes(type));
  if (never !== undefined)
    throw invalidArgument(
      "types",
      `types along which the catalogue lets exposure flow, which it never does along ${never}`,
      types,
    );
  const left = withoutExcluded(possible, types, excludeTypes);
  const among = (type: string) => left.includes(type);
  return { outgoing: outgoing.filter(among), incoming: incoming.filter(among) };
}

/** The catalogue says of the first pair of a type how exposure flows, and of no other. */
function flows({ catalogue }: Session, { type, fromRole, toRole, forward }: Step): boolean {
  const [source, target] = catalogue.get(type)?.pairs[0] ?? [];
  return forward ? fromRole === source && toRole === target : fromRole === target && toRole === source;
}

/** A chain from the start: its last step, the chain before it, and the days of the view on which all of it may hold. */
interface Chain {
  readonly end: string;
  readonly step: Step | null;
  readonly before: Chain | null;
  readonly days: DaySpan;
}

/** The chains that may be part of a shortest one, extended step by step, in the order of the keys along them. */
class Chains {
  readonly #frontier: Frontier;
  readonly #most: number;
  readonly #living = new Map<string, DaySpan[]>();
  #layer: Chain[];
  #kept = 0;

  constructor(frontier: Frontier, start: string, { first, last }: View, most: number) {
    this.#frontier = frontier;
    this.#most = most;
    this.#layer = [{ end: start, step: null, before: null, days: { first, last } }];
    this.#living.set(start, [{ first, last }]);
  }

  /** The entities at the ends of the longest chains. */
  get ends(): string[] {
    return [...new Set(this.#layer.map(({ end }) => end))];
  }

  /**
   * Makes them one step longer, and answers who is reached for the first time. A chain that holds no longer than one found
   * before to the same entity adds nothing; one that holds on other days is kept, for what comes next may need those.
   */
  extend(): { key: string; steps: readonly Step[] }[] {
    const reached: { key: string; steps: readonly Step[] }[] = [];
    const next: Chain[] = [];
    const sorted = new Map(this.ends.map((end) => [end, [...this.#frontier.from(end)].sort(byKeys)]));
    for (const chain of this.#layer) {
      this.#frontier.clock.check();
      for (const step of sorted.get(chain.end) ?? []) {
        const days = shared(chain.days, possibleDays(step.presence));
        const known = this.#living.get(step.other);
        if (days === null || (known && isWithin(days, known))) continue;
        // What comes back to an entity of its own lives on no day on which it did not before.
        if (this.#kept >= this.#most) {
          this.#frontier.truncate({ reason: "FACTS", limit: this.#most });
          this.#layer = next;
          return reached;
        }
        this.#kept += 1;
        const longer = { end: step.other, step, before: chain, days };
        if (known) known.push(days);
        else {
          this.#living.set(step.other, [days]);
          reached.push({ key: step.other, steps: stepsOf(longer) });
        }
        next.push(longer);
      }
    }
    this.#layer = next;
    return reached;
  }
}

function stepsOf(chain: Chain): Step[] {
  const steps: Step[] = [];
  for (let one: Chain | null = chain; one?.step; one = one.before) steps.push(one.step);
  return steps.reverse();
}

function ruleOf({ type, forward }: Step): string {
  return forward ? `${type}: from source to target` : `${type}: from target to source`;
}
