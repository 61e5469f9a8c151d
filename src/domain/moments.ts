import type { FactTypeInfo } from "./catalogue.js";
import type { FactVersion, MomentText } from "./fact.js";
import { type Day, daysBefore, later } from "./time/day.js";
import type { TimeBounds } from "./time/times.js";

/** What happens at a moment of a timeline: in the world (the first four), or to what is known. */
export const MOMENT_KINDS = [
  "ANNOUNCED",
  "BEGAN",
  "ENDED",
  "HAPPENED",
  "PUBLISHED",
  "DISPUTED",
  "CORRECTED",
  "SUPERSEDED",
  "RETRACTED",
] as const;

export type MomentKind = (typeof MOMENT_KINDS)[number];

/**
 * The moments in the world that the source of a fact dates. A plan has only its announcement, also a plan of a figure; other
 * figures and derived facts have none. A day that only follows from the publication is no moment.
 */
export function worldMoments(
  { form, derived, phase, time }: Pick<FactVersion, "form" | "derived" | "phase" | "time">,
  { temporality }: Pick<FactTypeInfo, "temporality">,
): MomentText[] {
  if (derived) return [];
  const announced = time.announced ? momentText("ANNOUNCED", time.announced.start) : [];
  if (phase === "ANNOUNCED") return announced;
  if (form === "FIGURE") return [];
  if (temporality === "EVENT") return [...announced, ...momentText("HAPPENED", time.validity.start)];
  return [...announced, ...momentText("BEGAN", time.validity.start), ...momentText("ENDED", time.validity.end)];
}

/** The column of a version in which the graph keeps each kind of moment, so that timelines are read in order. */
const COLUMNS: { readonly [kind in MomentKind]: MomentColumn } = {
  ANNOUNCED: "announcedAt",
  BEGAN: "beganAt",
  HAPPENED: "beganAt",
  ENDED: "endedAt",
  PUBLISHED: "publishedAt",
  DISPUTED: "disputedAt",
  CORRECTED: "correctedAt",
  SUPERSEDED: "withdrawnAt",
  RETRACTED: "withdrawnAt",
};
type MomentColumn =
  | "announcedAt"
  | "beganAt"
  | "endedAt"
  | "publishedAt"
  | "disputedAt"
  | "correctedAt"
  | "withdrawnAt";

/**
 * The groups of moments by their longest span in days: a day, a month, a year, any. A question about some days looks no
 * further back in a group than its moments can reach.
 */
const REACHES = [0, 31, 366, Number.POSITIVE_INFINITY];

/**
 * The moments of a version as keys of a timeline, each after the number of its group, by column:
 * "1 2021-06-01 2021-06-30 fact:p/F026 BEGAN".
 */
export function momentKeys({ key, moments, knownMoments }: Pick<FactVersion, "key" | "moments" | "knownMoments">) {
  const keys = [...moments, ...knownMoments].map((moment) => {
    const [first = "", last = "", kind] = moment.split(" ");
    const group = REACHES.findIndex((reach) => daysBefore(last, reach) <= first);
    return [COLUMNS[kind as MomentKind], `${group} ${first} ${last} ${key} ${kind}`];
  });
  const none = Object.fromEntries(Object.values(COLUMNS).map((column) => [column, null]));
  return { ...none, ...Object.fromEntries(keys) } as { [column in MomentColumn]: string | null };
}

/**
 * For each group the range of keys that may have moments on `first` or later, after the key `after` and before the key
 * `until`, both given without a group. A day sorts before all keys that begin with it.
 */
export function momentRanges(first: Day, after: string, until: string): { after: string; until: string }[] {
  return REACHES.map((reach, group) => ({
    after: `${group} ${later(after, daysBefore(first, reach))}`,
    until: `${group} ${until}`,
  }));
}

/**
 * The gaps in the dates of a version's moments, written like moments: "2020-01-01 2020-12-31 HAPPENED" for something that
 * happened in 2019 or in 2021.
 */
export function momentGaps({ moments, time }: Pick<FactVersion, "moments" | "time">): MomentText[] {
  const dates: { readonly [kind: string]: TimeBounds | undefined } = {
    ANNOUNCED: time.announced?.start,
    BEGAN: time.validity.start,
    HAPPENED: time.validity.start,
    ENDED: time.validity.end,
  };
  return moments.flatMap((moment) => {
    const [, , kind = ""] = moment.split(" ");
    const { earliest = null, latest = null, gaps = [] } = dates[kind] ?? {};
    return earliest === null || latest === null ? [] : gaps.map(({ from, to }) => `${from} ${to} ${kind}`);
  });
}

/** Whether a fact has no moments in the world only because its source does not date it. */
export function isUndated({
  form,
  derived,
  phase,
  moments,
}: Pick<FactVersion, "form" | "derived" | "phase" | "moments">): boolean {
  return (form !== "FIGURE" || phase === "ANNOUNCED") && !derived && moments.length === 0;
}

type KnownTimes = Pick<FactVersion, "knownFrom" | "knownTo" | "withdrawnAs">;

/** Why a version of a fact began. */
export interface Occasion {
  /** Whether a document that reports the fact was published on the day. */
  readonly reported: boolean;
  /** Whether a change of that day disputed the fact, and whether one ended it. */
  readonly disputed: boolean;
  readonly ended: boolean;
}

/**
 * The moments of the known clock when this version began and ended: every day on which the knowledge of a fact changed has
 * one. `before` is the version before this one.
 */
export function knownMoments(
  version: KnownTimes,
  before: KnownTimes | undefined,
  { reported, disputed, ended }: Occasion,
): MomentText[] {
  const on = (day: string, kind: MomentKind) => `${day} ${day} ${kind}`;
  return [
    ...(before === undefined || reported ? [on(version.knownFrom, "PUBLISHED")] : []),
    ...(disputed ? [on(version.knownFrom, "DISPUTED")] : []),
    ...(ended ? [on(version.knownFrom, "CORRECTED")] : []),
    ...(version.withdrawnAs === null ? [] : [on(version.knownTo, version.withdrawnAs)]),
  ];
}

function momentText(kind: MomentKind, { earliest, latest, precision }: TimeBounds): MomentText[] {
  const first = earliest ?? latest;
  const last = latest ?? earliest;
  return precision === "UNKNOWN" || first === null || last === null ? [] : [`${first} ${last} ${kind}`];
}
