import type { FactVersion } from "../../../src/domain/fact.js";
import { UNBOUNDED_END } from "../../../src/domain/time/day.js";
import { parseInterval } from "../../../src/domain/time/edtf.js";
import type { TimeBounds } from "../../../src/domain/time/times.js";
import type { View } from "../../../src/domain/view.js";
import type { Moment, TimelineQuestion } from "../../../src/graph/lists/timeline.js";
import { catalogue } from "./edges.js";
import { DOCUMENTS, type RandomPackage } from "./graph.js";
import { meets } from "./oracle.js";

/** A moment as an answer tells it: what happened, between which days, to which fact. */
export interface PlainMoment {
  readonly kind: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly fact: string;
  /** Between its days, those that it is surely not; an answer does not tell them. */
  readonly gaps?: TimeBounds["gaps"];
}

interface PlainChange {
  readonly fact: string;
  readonly as: string;
  readonly on: string;
}

/** Rule 9 of the design: what the source itself dates of a fact in the world. */
function inTheWorld({ key, type, derived, phase, time }: FactVersion): PlainMoment[] {
  const entry = catalogue.get(type);
  if (!entry || derived) return [];
  const moment = (kind: string, bounds: TimeBounds | undefined): PlainMoment[] =>
    bounds === undefined || bounds.precision === "UNKNOWN"
      ? []
      : [{ kind, earliest: bounds.earliest, latest: bounds.latest, fact: key, gaps: bounds.gaps }];
  const announced = moment("ANNOUNCED", time.announced?.start);
  if (phase === "ANNOUNCED") return announced;
  if (entry.temporality === "FIGURE") return [];
  const { start, end } = time.validity;
  return entry.temporality === "EVENT"
    ? [...announced, ...moment("HAPPENED", start)]
    : [...announced, ...moment("BEGAN", start), ...moment("ENDED", end)];
}

/** What happened to what is known of a fact, told from all its versions and changes: by when it can be told. */
function toWhatIsKnown(versions: readonly FactVersion[], changes: readonly PlainChange[]): PlainMoment[] {
  const [first] = versions;
  if (!first) return [];
  const on = (kind: string, day: string, fact = first.key) => ({ kind, earliest: day, latest: day, fact });
  const withdrawn = versions.filter(({ withdrawnAs }) => withdrawnAs !== null);
  // Changes of these graphs bring no documents: what is cited reports the fact.
  const cited = versions.at(-1)?.evidence.map(({ document }) => DOCUMENTS[document as keyof typeof DOCUMENTS]) ?? [];
  const changed = (as: string) => changes.filter((one) => one.fact === first.key && one.as === as);
  return [
    ...[...new Set(cited)].map((day) => on("PUBLISHED", day)),
    ...changed("DISPUTED").map((change) => on("DISPUTED", change.on)),
    ...changed("ENDED").map((change) => on("CORRECTED", change.on)),
    // The fact in its place is told.
    ...withdrawn.map(({ withdrawnAs, knownTo, replacedBy }) => on(withdrawnAs ?? "", knownTo, replacedBy ?? first.key)),
  ];
}

/** The moments of a view, each with what orders those of the same days: the fact that it was found at. */
export function expectedMoments(
  { versions, changes }: Pick<RandomPackage, "versions" | "changes">,
  view: View,
  { clock, during, entities, types }: TimelineQuestion,
): PlainMoment[] {
  const keys = [...new Set(versions.map(({ key }) => key))];
  const wanted = (version: FactVersion) =>
    (types == null || types.includes(version.type)) &&
    (entities == null || version.participants.some(({ entity }) => entities.includes(entity)));
  const found = keys.flatMap((key) => {
    const own = versions.filter((version) => version.key === key && wanted(version));
    const visible = own.filter((version) => isVisible(version, view));
    const moments =
      clock === "KNOWN"
        ? toWhatIsKnown(own, changes as readonly PlainChange[]).filter(({ earliest }) => (earliest ?? "") <= view.known)
        : visible.flatMap(inTheWorld);
    return moments.filter((moment) => isDuring(moment, during)).map((moment) => ({ ...moment, at: key }));
  });
  const sortKey = ({ earliest, latest, at, kind }: PlainMoment & { at: string }) =>
    [earliest ?? latest, latest ?? earliest, at, kind].join(" ");
  return found
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
    .map(({ at: _, gaps: _gaps, ...moment }) => moment);
}

function isVisible({ knownFrom, knownTo }: FactVersion, { known }: View): boolean {
  return knownFrom <= known && (known < knownTo || knownTo === UNBOUNDED_END);
}

/** Bounded on both sides by overlap, on one side when that side is inside. */
function isDuring({ earliest, latest, gaps }: PlainMoment, during: string | null | undefined): boolean {
  if (during == null) return true;
  const { first, last } = parseInterval(during);
  const inside = (day: string) => first <= day && day <= last;
  if (earliest === null || latest === null) return inside(earliest ?? latest ?? "");
  return meets({ from: earliest, to: latest, gaps }, { first, last });
}

/** How many facts of a view no source dates; figures that are no plans, and what others imply, are none of them. */
export function expectedUndated(versions: readonly FactVersion[], view: View): number {
  return versions.filter(
    (version) =>
      isVisible(version, view) &&
      !version.derived &&
      (catalogue.get(version.type)?.temporality !== "FIGURE" || version.phase === "ANNOUNCED") &&
      inTheWorld(version).length === 0,
  ).length;
}

/** What an answer says of a moment. */
export function saidOfMoment({ kind, on, fact }: Moment): PlainMoment {
  return { kind, earliest: on.earliest, latest: on.latest, fact: fact.key };
}
