import type { FactEdge } from "./edges.js";
import type { EntityKind } from "./kinds.js";
import type { Note } from "./note.js";
import type { Participation } from "./participation.js";
import type { EvidenceRecord, FactRecord, Modality, Standing } from "./records.js";
import type { Texts } from "./text/language.js";
import type { Day } from "./time/day.js";
import type { FactTime, Phase } from "./time/times.js";

/** Which type of the API a fact is: an edge makes a relationship, a switch and a figure have types of their own. */
export type FactForm = "RELATIONSHIP" | "SWITCH" | "FIGURE" | "OCCURRENCE";
/** How a fact was withdrawn: being wrong is not the same as being over. */
export type Withdrawal = Extract<Standing, "SUPERSEDED" | "RETRACTED">;

/**
 * One immutable version of a fact: what it says over one span of known days. In any (known, revision) at most one
 * version of a fact is visible.
 */
export interface FactVersion {
  readonly key: string;
  readonly type: string;
  readonly form: FactForm;
  /** In the order of the roles of its catalogue entry, then of the declaration. */
  readonly participants: readonly Participation[];
  /** The edges that it makes, in the order of the pairs of its type. */
  readonly edges: readonly FactEdge[];
  /** Whether it would join somebody to itself alone, since a merge made two entities one: it makes no edge. */
  readonly self: boolean;
  /** Keys and kinds of the two ends of its first edge; a figure and many an occurrence have a source alone. */
  readonly source: string | null;
  readonly target: string | null;
  readonly sourceKind: EntityKind | null;
  readonly targetKind: EntityKind | null;
  readonly attributes: FactRecord["attributes"];
  readonly phase: Phase;
  readonly modality: Modality;
  readonly standing: "ASSERTED" | "DISPUTED";
  /** Keys of entities: who says so, where the document says who, and who published what it says so in. */
  readonly attributedTo: readonly string[];
  readonly publishers: readonly string[];
  /** 0 to 1: that the source asserts it. */
  readonly confidence: number;
  readonly derived: boolean;
  readonly time: FactTime;
  readonly sentence: Texts;
  /** Also those that could be made only later than `knownFrom`: a view has those of its day. */
  readonly notes: readonly Note[];
  /** Keys of facts. */
  readonly about: readonly string[];
  readonly replaces: readonly string[];
  readonly disputedBy: readonly string[];
  readonly evidence: readonly EvidenceRecord[];
  /** The moments of timelines: what the source dates in the world, and what happened to what is known. */
  readonly moments: readonly MomentText[];
  readonly knownMoments: readonly MomentText[];
  /** Half-open span of known days of this version; `knownTo` is UNBOUNDED_END while nothing follows it. */
  readonly knownFrom: Day;
  readonly knownTo: Day;
  /** The day the fact, in whatever version, was first published. */
  readonly published: Day;
  /** Set on the last version of a withdrawn fact: `knownTo` is the day of the withdrawal. */
  readonly withdrawnAs: Withdrawal | null;
  /** Of a withdrawn fact, known from `knownTo` on: its notes and that of the withdrawal, and what the withdrawal rests on. */
  readonly withdrawal: { readonly notes: readonly Note[]; readonly evidence: readonly EvidenceRecord[] } | null;
  readonly replacedBy: string | null;
}

/** The end of a recorded span that has none: versions are recorded over `[from, to)` revisions. */
export const OPEN_REVISION = Number.MAX_SAFE_INTEGER;

/** The rules that derived columns follow; a higher number says that stored ones are to be computed anew. */
export const DERIVATION = 7;

/** Newest first is `sort` descending: when the fact's presence begins at the earliest, then its key. Also the keyset of pages. */
export function sortOf(version: Pick<FactVersion, "key" | "time">): string {
  return sortOfFact(version.time.presence.fromEarliest, version.key);
}

/** The same of a fact whose presence begins on a day at the earliest. */
export function sortOfFact(fromEarliest: Day, key: string): string {
  return `${fromEarliest} ${key}`;
}

/** The key of the fact that a version is of. */
export function factOfVersion(id: string): string {
  return id.slice(0, id.lastIndexOf("#"));
}

/** The id of a version as the graph keeps it: the fact's key with the number of the version, "fact:p/F026#1". */
export function versionId(key: string, version: number): string {
  return `${key}#${version}`;
}

/** A moment as it is stored and ordered: "2021-06-01 2021-06-30 BEGAN". One that is bounded on one side only has that day twice. */
export type MomentText = string;
