import type { Presence } from "../../../src/domain/time/times.js";
import type { Certainty, View } from "../../../src/domain/view.js";
import type { Fact } from "../../../src/graph/facts/fact.js";
import type { Path } from "../../../src/graph/traversal/path.js";
import { plainEdges } from "../views/edges.js";
import { knownIn, passes, type Shown } from "../views/oracle.js";

/** One step over a fact, from one entity to another. */
export interface PlainStep {
  readonly shown: Shown;
  readonly from: string;
  readonly to: string;
  readonly fromRole: string;
  readonly toRole: string;
  readonly forward: boolean;
}

/** The relationships of a view of which a traversal may take any; without plans unless phases ask for them. */
export function edgesIn(
  versions: Parameters<typeof knownIn>[0],
  view: View,
  { types, excludeTypes, phases }: { [option in "types" | "excludeTypes" | "phases"]?: readonly string[] | undefined },
): Shown[] {
  return knownIn(versions, view).filter(
    (shown) =>
      shown.inside &&
      plainEdges(shown.version).length > 0 &&
      passes(shown, { types }) &&
      !excludeTypes?.includes(shown.version.type) &&
      (phases === undefined ? shown.version.phase !== "ANNOUNCED" : phases.includes(shown.version.phase)),
  );
}

/** Each edge of relationships as a step from either of its ends. */
export function bothWays(relationships: readonly Shown[]): PlainStep[] {
  return relationships.flatMap((shown) =>
    plainEdges(shown.version).flatMap(({ from, to }) => [
      { shown, from: from.entity, to: to.entity, fromRole: from.role, toRole: to.role, forward: true },
      { shown, from: to.entity, to: from.entity, fromRole: to.role, toRole: from.role, forward: false },
    ]),
  );
}

/** Every chain of steps from an entity, through none twice, one by one as they come to mind. */
export function* chainsFrom(steps: readonly PlainStep[], start: string, longest: number): Generator<PlainStep[]> {
  const unfinished: PlainStep[][] = [[]];
  for (let chain = unfinished.pop(); chain !== undefined; chain = unfinished.pop()) {
    const passed = [start, ...chain.map(({ to }) => to)];
    if (chain.length > 0) yield chain;
    if (chain.length === longest) continue;
    for (const step of steps)
      if (step.from === passed.at(-1) && !passed.includes(step.to)) unfinished.push([...chain, step]);
  }
}

/** Shorter chains first; then by the keys along them: each entity with the fact that leads to it. */
export function byLengthAndKeys(one: readonly PlainStep[], other: readonly PlainStep[]): number {
  const keys = (chain: readonly PlainStep[]) =>
    chain.flatMap(({ shown, to, fromRole, toRole }) => [to, shown.version.key, fromRole, toRole]);
  if (one.length !== other.length) return one.length - other.length;
  const theirs = keys(other);
  const differing = keys(one).findIndex((key, nth) => key !== theirs[nth]);
  return differing < 0 ? 0 : (keys(one)[differing] ?? "") < (theirs[differing] ?? "") ? -1 : 1;
}

/** Whether there is a day of the view on which every fact of a chain may be present. Only a day on which one begins needs a look. */
export function sharesADay(chain: readonly PlainStep[], { first, last }: View): boolean {
  const presences = chain.map(({ shown }) => shown.version.time.presence);
  const days = [first, ...presences.map(({ fromEarliest }) => fromEarliest)];
  return days.some(
    (day) =>
      first <= day &&
      day <= last &&
      presences.every(({ fromEarliest, toLatest }) => fromEarliest <= day && day <= toLatest),
  );
}

/** Rule 10 of the design, word by word: in the view each, and any two different ones surely together. */
export function certaintyOfChain(chain: readonly PlainStep[], view: View): Certainty | null {
  if (!sharesADay(chain, view)) return null;
  const overlap = (one: Presence, other: Presence) => one.fromLatest <= other.toEarliest;
  const surely = chain.every(
    ({ shown }, nth) =>
      shown.certainty === "DEFINITE" &&
      chain.every(
        (other, there) =>
          nth === there ||
          other.shown === shown ||
          overlap(shown.version.time.presence, other.shown.version.time.presence),
      ),
  );
  return surely ? "DEFINITE" : "POSSIBLE";
}

/** When a chain holds as a whole: the four days of the intersection, null where unbounded; nothing ends before it begins. */
function validityOf(chain: readonly PlainStep[]) {
  const days = (column: "fromEarliest" | "fromLatest" | "toEarliest" | "toLatest") =>
    chain.map(({ shown }) => shown.version.time.presence[column]).sort();
  const [begun, over] = [days("fromEarliest").at(-1) ?? "", days("toLatest")[0] ?? ""];
  const from = (day: string | undefined) => (day === "0000-01-01" ? null : day);
  const until = (day: string | undefined) => (day === "9999-12-31" ? null : day);
  return {
    start: { earliest: from(begun), latest: until([days("fromLatest").at(-1), over].sort()[0]) },
    end: { earliest: from([days("toEarliest")[0], begun].sort()[1]), latest: until(over) },
  };
}

/** What an answer must say of a chain. */
export function toldOfChain(chain: readonly PlainStep[], view: View) {
  const certainty = certaintyOfChain(chain, view);
  return {
    entities: [chain[0]?.from, ...chain.map(({ to }) => to)],
    hops: chain.map(({ shown, ...hop }) => ({ fact: shown.version.key, ...hop })),
    certainty,
    validity: certainty === null ? null : validityOf(chain),
  };
}

/** What an answer says of a path. */
export function saidOfPath({ entities, hops, certainty, validity }: Path) {
  const side = ({ earliest, latest }: { earliest: string | null; latest: string | null }) => ({ earliest, latest });
  return {
    entities,
    hops: hops.map(({ fact, ...hop }) => ({ fact: (fact as Fact).key, ...hop })),
    certainty,
    validity: validity && { start: side(validity.start), end: side(validity.end) },
  };
}
