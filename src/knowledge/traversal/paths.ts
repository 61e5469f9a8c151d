import { invalidArgument } from "../../domain/errors.js";
import type { Phase, TimeSpan } from "../../domain/time.js";
import { intersection, presenceSpan, togetherIn } from "../../domain/together.js";
import type { Certainty, View } from "../../domain/view.js";
import { entityByKey } from "../entities.js";
import { type Fact, factsOfVersions } from "../facts.js";
import { edgeTypes } from "../relationships.js";
import type { Session } from "../session.js";
import { keyArgument } from "../views.js";
import type { Truncation } from "./budget.js";
import { distancesFrom, Frontier, type Step } from "./frontier.js";

/** One step of a path: a fact, from one entity to the next; `forward` when that is from its source to its target. */
export interface Hop {
  readonly fact: Fact;
  readonly from: string;
  readonly to: string;
  readonly forward: boolean;
}

/** A chain of facts. Both `validity` and `certainty` are null where its hops cannot hold together. */
export interface Path {
  readonly view: View;
  /** Keys, one more than hops. */
  readonly entities: readonly string[];
  readonly hops: readonly Hop[];
  readonly validity: TimeSpan | null;
  readonly certainty: Certainty | null;
}

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly types?: readonly string[] | null | undefined;
  readonly phases?: readonly Phase[] | null | undefined;
  readonly maxHops?: number | null | undefined;
  readonly first?: number | null | undefined;
  /** Whether only paths whose hops share a day of the view are wanted. */
  readonly overlapping: boolean;
}

const DEFAULT_HOPS = 4;
const MOST_HOPS = 6;
const DEFAULT_PATHS = 10;
const MOST_PATHS = 100;

/**
 * The first simple paths between two entities by length, then by the keys along them, over relationships in either
 * direction. Both ends are searched at once, one statement for each layer: every edge of a path of n hops is at most n/2
 * steps from one of them. What was found is then walked in order, so that no dead branch hides a living one.
 */
export async function paths(
  session: Session,
  view: View,
  question: PathQuestion,
): Promise<{ paths: Path[]; truncated: Truncation | null }> {
  const from = await knownKey(session, view, "from", question.from);
  const to = await knownKey(session, view, "to", question.to);
  if (from === to) throw invalidArgument("to", "another entity than `from`", question.to);
  const hops = within("maxHops", question.maxHops ?? DEFAULT_HOPS, MOST_HOPS);
  const most = within("first", question.first ?? DEFAULT_PATHS, MOST_PATHS);
  const types = edgeTypes(session, question.types);
  const frontier = new Frontier(
    session,
    view,
    { outgoing: types, incoming: types, phases: question.phases },
    session.budget,
  );

  await explore(frontier, from, Math.ceil(hops / 2));
  await explore(frontier, to, Math.floor(hops / 2));

  const found = walk(frontier, { from, to, hops, most }, (steps) => {
    const presences = steps.map(({ presence }) => presence);
    return !question.overlapping || togetherIn(presences, view) !== null;
  });
  return {
    paths: await Promise.all(found.map((steps) => pathOf(session, view, steps))),
    truncated: frontier.truncated,
  };
}

/** The key that an argument names, which must be of an entity. */
export async function knownKey(session: Session, view: View, argument: string, id: string): Promise<string> {
  const entity = await entityByKey(session, view, keyArgument(argument, id));
  if (!entity) throw invalidArgument(argument, "the key or id of an entity of this graph", id);
  return entity.key;
}

/** A number from 1 to a limit. */
export function within(argument: string, value: number, limit: number): number {
  if (!Number.isInteger(value) || value < 1 || value > limit)
    throw invalidArgument(argument, `a whole number from 1 to ${limit}`, value);
  return value;
}

/** The path that steps make up, with its facts. */
export async function pathOf(session: Session, view: View, steps: readonly Step[]): Promise<Path> {
  const facts = await factsOfVersions(
    session,
    view,
    steps.map(({ version }) => version),
  );
  const presences = steps.map(({ presence }) => presence);
  const certainty = togetherIn(presences, view);
  return {
    view,
    entities: [...steps.slice(0, 1).map(({ anchor }) => anchor), ...steps.map(({ other }) => other)],
    hops: steps.map(({ anchor, other, forward }, nth) => ({
      fact: facts[nth] as Fact,
      from: anchor,
      to: other,
      forward,
    })),
    validity: certainty === null ? null : presenceSpan(intersection(presences)),
    certainty,
  };
}

/** Reads the steps of everything less than `depth` steps from an entity. */
async function explore(frontier: Frontier, start: string, depth: number): Promise<void> {
  let layer = [start];
  const seen = new Set(layer);
  for (let distance = 0; distance < depth && layer.length > 0; distance++) {
    await frontier.read(layer);
    layer = [...new Set(layer.flatMap((key) => frontier.from(key).map(({ other }) => other)))].filter(
      (key) => !seen.has(key),
    );
    for (const key of layer) seen.add(key);
  }
}

/** How many steps a walk may take between two looks at the clock. */
const STRIDE = 5_000;

/** Simple paths by length, then by keys, until there are enough. */
function walk(
  frontier: Frontier,
  { from, to, hops, most }: { from: string; to: string; hops: number; most: number },
  wanted: (steps: readonly Step[]) => boolean,
): Step[][] {
  const steps = frontier.undirected();
  const remaining = distancesFrom(steps, to);
  const found: Step[][] = [];
  let taken = 0;
  const path: Step[] = [];
  const visited = new Set([from]);

  const extend = (key: string, left: number): void => {
    for (const step of steps.get(key) ?? []) {
      taken += 1;
      if (taken % STRIDE === 0) frontier.checkTime();
      if (found.length >= most) return;
      // Further away than there are hops left, or already on the path.
      if ((remaining.get(step.other) ?? Number.POSITIVE_INFINITY) > left - 1 || visited.has(step.other)) continue;
      path.push(step);
      if (step.other === to) {
        if (left === 1 && wanted(path)) found.push([...path]);
      } else {
        visited.add(step.other);
        extend(step.other, left - 1);
        visited.delete(step.other);
      }
      path.pop();
    }
  };
  for (let length = 1; length <= hops && found.length < most; length++) extend(from, length);
  return found;
}
