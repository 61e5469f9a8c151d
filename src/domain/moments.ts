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
 * The moments of the world that the source of a fact dates. A plan gives only its announcement, also one of a figure; other
 * figures, and facts that others imply, give none; neither does a day that only follows from the publication.
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

/** Where the graph keeps each kind of moment of a version for those who read a timeline in order. */
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
 * How many days may lie between the earliest and the latest day of a moment, for each group that their keys are in: a day, a
 * month, a year, anything. Who asks for some days looks no further back in a group than its moments reach.
 */
const REACHES = [0, 31, 366, Number.POSITIVE_INFINITY];

/**
 * The moments of a version as keys of a timeline behind the number of their group, by their columns:
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
 * The parts of each group that may have moments on `first` or later: behind the key `after` and before the key `until`, both
 * without a group. A day sorts before all keys that begin with it.
 */
export function momentRanges(first: Day, after: string, until: string): { after: string; until: string }[] {
  return REACHES.map((reach, group) => ({
    after: `${group} ${later(after, daysBefore(first, reach))}`,
    until: `${group} ${until}`,
  }));
}

/**
 * The gaps between the days of a version's moments, each with the kind of its moment behind it, as moments are written:
 * "2020-01-01 2020-12-31 HAPPENED" of what happened in 2019 or in 2021.
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

/** Whether a fact could have moments in the world, had its source dated it. */
export function isUndated({
  form,
  derived,
  phase,
  moments,
}: Pick<FactVersion, "form" | "derived" | "phase" | "moments">): boolean {
  return (form !== "FIGURE" || phase === "ANNOUNCED") && !derived && moments.length === 0;
}

type KnownTimes = Pick<FactVersion, "knownFrom" | "knownTo" | "withdrawnAs">;

/** Why a version of a fact began to be known. */
export interface Occasion {
  /** Whether a document that reports the fact was published on the day. */
  readonly reported: boolean;
  /** Whether a change of the day disputed the fact, and whether one told its end. */
  readonly disputed: boolean;
  readonly ended: boolean;
}

/**
 * What happened to what is known of a fact when this version of it began, and when it ended: every day on which what is
 * known of it changed has a moment. `before` is the version before it.
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
