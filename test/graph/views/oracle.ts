import { type FactVersion, sortOf } from "../../../src/domain/fact.js";
import type { Standing } from "../../../src/domain/records.js";
import { type Day, dayAfter, later, UNBOUNDED_END } from "../../../src/domain/time/day.js";
import { parseInterval } from "../../../src/domain/time/edtf.js";
import type { Dated } from "../../../src/domain/time/times.js";
import { type Certainty, certaintyOf, type View, visibleOn } from "../../../src/domain/view.js";
import type { FactFilter } from "../../../src/graph/facts/fact-filter.js";
import type { RelationshipFilter } from "../../../src/graph/facts/relationships.js";
import { plainEdges } from "./edges.js";
import { type Key, KINDS, PUBLISHERS } from "./shapes.js";

/** A fact as a view shows it, computed in plain code from the versions that the domain makes of its declaration. */
export interface Shown {
  readonly version: FactVersion;
  readonly standing: Standing;
  readonly certainty: Certainty | null;
  readonly until: string | null;
  /** Whether it is present on some day of the view. */
  readonly inside: boolean;
}

/** What is known in a view: versions of its day, and of facts that were withdrawn before it the last one. */
export function knownIn(versions: readonly FactVersion[], view: View): Shown[] {
  return versions.flatMap((version): Shown[] => {
    const { knownFrom, knownTo, withdrawnAs } = version;
    const certainty = certaintyOf(version.time.presence, view);
    const inside = certainty !== null;
    if (visibleOn({ from: knownFrom, until: knownTo === UNBOUNDED_END ? null : knownTo }, view.known))
      return [{ version, standing: version.standing, certainty, until: null, inside }];
    if (withdrawnAs !== null && knownTo <= view.known)
      return [{ version, standing: withdrawnAs, certainty: null, until: knownTo, inside }];
    return [];
  });
}

const among = <T>(wanted: readonly T[] | null | undefined, value: T) => wanted == null || wanted.includes(value);

/** Whether a fact passes a filter, its certainty apart. `entity` and `document`: whose facts are asked for. */
export function passes(shown: Shown, filter: FactFilter, entity?: string, document?: string): boolean {
  const { version, standing } = shown;
  const { participants = [], documents, attributedTo, publishers } = filter;
  const takesPart = (key: string, role?: string | null) =>
    version.participants.some((one) => one.entity === key && (role == null || one.role === role));
  const cited = version.evidence.map((one) => one.document);
  return (
    among(filter.types, version.type) &&
    among(filter.phases, version.phase) &&
    among(filter.modalities, version.modality) &&
    (filter.standings ?? ["ASSERTED", "DISPUTED"]).includes(standing) &&
    version.confidence >= (filter.minConfidence ?? 0) &&
    among(filter.derived == null ? null : [filter.derived], version.derived) &&
    (documents == null || documents.some((one) => cited.includes(one))) &&
    (attributedTo == null || attributedTo.some((one) => version.attributedTo.includes(one))) &&
    (publishers == null || cited.some((one) => publishers.includes(PUBLISHERS[one] ?? "nobody"))) &&
    (document === undefined || cited.includes(document)) &&
    (participants ?? []).every((key, nth) => takesPart(key, entity === undefined && nth === 0 ? filter.role : null)) &&
    (entity === undefined || takesPart(entity, filter.role)) &&
    overlaps(version, filter.during)
  );
}

/** Rule 8 of the design: some day that the source may mean is among those asked for; what it does not date is left out. */
function overlaps({ time: { dated } }: FactVersion, during: string | null | undefined): boolean {
  return during == null || (dated !== null && meets(dated, parseInterval(during)));
}

/** Whether a date may be one of some days, found by trying them one after another where it has gaps. */
export function meets({ from, to, gaps }: Dated, { first, last }: { first: Day; last: Day }): boolean {
  if (gaps === undefined) return from <= last && first <= to;
  for (let day = later(from, first); day <= to && day <= last; day = dayAfter(day))
    if (!gaps.some((gap) => gap.from <= day && day <= gap.to)) return true;
  return false;
}

/** The facts of a view that pass, newest first, and how many more pass at other dates. */
export function expectedFacts(
  versions: readonly FactVersion[],
  view: View,
  filter: FactFilter,
  entity?: string,
  document?: string,
): { inside: Shown[]; outside: number } {
  const all = knownIn(versions, view).filter((shown) => passes(shown, filter, entity, document));
  const inside = all.filter((one) => one.inside && (filter.certainty == null || one.certainty === filter.certainty));
  return { inside: inside.sort(newestFirst), outside: all.filter((one) => !one.inside).length };
}

function newestFirst(one: Shown, other: Shown): number {
  return sortOf(one.version) > sortOf(other.version) ? -1 : 1;
}

export interface ShownEdge extends Shown {
  readonly direction: "OUT" | "IN" | "BOTH";
  readonly other: string;
  readonly role: string;
  readonly otherRole: string;
}

/** The relationships of an entity in a view, those of one fact in any order, newest first, and how many more there are at other dates. */
export function expectedRelationships(
  versions: readonly FactVersion[],
  view: View,
  entity: string,
  filter: RelationshipFilter,
): { inside: ShownEdge[]; outside: number } {
  const { types, phases, minConfidence, certainty } = filter;
  const wanted = filter.direction ?? "BOTH";
  const all = knownIn(versions, view)
    .filter((shown) => passes(shown, { types, phases, minConfidence }))
    .flatMap((shown) => plainEdges(shown.version).map((edge) => ({ shown, ...edge })))
    .flatMap(({ shown, from, to }): ShownEdge[] => {
      if (from.entity !== entity && to.entity !== entity) return [];
      const outgoing = from.entity === entity;
      const direction = from.role === to.role ? "BOTH" : outgoing ? "OUT" : "IN";
      if (wanted !== "BOTH" && direction !== "BOTH" && direction !== wanted) return [];
      const [near, far] = outgoing ? [from, to] : [to, from];
      if (!among(filter.kinds, KINDS[far.entity as Key])) return [];
      return [{ ...shown, direction, other: far.entity, role: near.role, otherRole: far.role }];
    });
  const inside = all.filter((one) => one.inside && (certainty == null || one.certainty === certainty));
  return { inside: inside.sort(newestFirst), outside: all.filter((one) => !one.inside).length };
}
