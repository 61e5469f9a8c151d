import { type DaySpan, isWithin, possibleDays, shared } from "./days.js";
import { byKeys, type Step } from "./step.js";

/** Steps by the entity they lead from. */
export type Steps = ReadonlyMap<string, readonly Step[]>;

/** What a walk looks for: chains of a given length that visit no entity twice. */
export interface Walk {
  readonly from: string;
  readonly to: string;
  readonly length: number;
  /** How many chains are wanted. */
  readonly most: number;
  /** The steps of a chain must share one of these days; null for no such condition. */
  readonly days: DaySpan | null;
  /** Called now and then; throws when the time is up. */
  readonly check: () => void;
}

/** The steps of a walk between two checks of the deadline. */
const STRIDE = 5_000;

/** The most spans of days kept for one entity; beyond that they are merged into one that holds them all. */
const MOST_SPANS = 8;

/** The first chains by the keys along them. */
export function chains(steps: Steps, walk: Walk): Step[][] {
  const { from, to, length, most, days, check } = walk;
  const living = livingEnds(steps, walk);
  const found: Step[][] = [];
  const chain: Step[] = [];
  const visited = new Set([from]);
  const sorted = new Map<string, Step[]>();
  const stepsFrom = (key: string) => {
    const own = sorted.get(key) ?? [...(steps.get(key) ?? [])].sort(byKeys);
    sorted.set(key, own);
    return own;
  };
  let taken = 0;

  const extend = (key: string, left: number, together: DaySpan | null): void => {
    for (const step of stepsFrom(key)) {
      taken += 1;
      if (taken % STRIDE === 0) check();
      if (found.length >= most) return;
      const spans = living[left - 1]?.get(step.other);
      if (spans === undefined || visited.has(step.other)) continue;
      const still = together && shared(together, possibleDays(step.presence));
      if (days !== null && (still === null || !spans.some((span) => shared(span, still)))) continue;
      chain.push(step);
      if (step.other === to) found.push([...chain]);
      else {
        visited.add(step.other);
        extend(step.other, left - 1, still);
        visited.delete(step.other);
      }
      chain.pop();
    }
  };
  extend(from, length, days);
  return found;
}

/**
 * For each number of steps the entities from which so many lead to the end, with the days on which they may: what a chain
 * must come by to be finished. An entity that only a dead branch leads from is not among them.
 */
function livingEnds(steps: Steps, { from, to, length, days, check }: Walk): Map<string, readonly DaySpan[]>[] {
  const distances = distancesFrom(steps, from, length);
  const all = days ?? { first: "", last: "~" };
  const ends: Map<string, readonly DaySpan[]>[] = [new Map([[to, [all]]])];
  for (let left = 1; left < length; left++) {
    const layer = new Map<string, readonly DaySpan[]>();
    for (const [key, spans] of ends[left - 1] ?? []) {
      check();
      for (const { other, presence } of steps.get(key) ?? []) {
        // Not through an end, and not where nobody comes by with so many steps left.
        if (other === from || other === to || (distances.get(other) ?? length) > length - left) continue;
        for (const span of spans) {
          const together = days === null ? span : shared(span, possibleDays(presence));
          if (together) layer.set(other, withSpan(layer.get(other) ?? [], together));
        }
      }
    }
    ends.push(layer);
  }
  return ends;
}

function withSpan(spans: readonly DaySpan[], span: DaySpan): readonly DaySpan[] {
  if (isWithin(span, spans)) return spans;
  const rest = [...spans.filter((one) => !isWithin(one, [span])), span];
  if (rest.length <= MOST_SPANS) return rest;
  const firsts = rest.map(({ first }) => first).sort();
  const lasts = rest.map(({ last }) => last).sort();
  return [{ first: firsts[0] as string, last: lasts.at(-1) as string }];
}

/** How many steps each entity is away, as far as a limit. */
function distancesFrom(steps: Steps, start: string, most: number): Map<string, number> {
  const distances = new Map([[start, 0]]);
  let layer = [start];
  for (let distance = 1; distance <= most && layer.length > 0; distance++) {
    const next = new Set<string>();
    for (const key of layer) for (const { other } of steps.get(key) ?? []) if (!distances.has(other)) next.add(other);
    for (const key of next) distances.set(key, distance);
    layer = [...next];
  }
  return distances;
}
