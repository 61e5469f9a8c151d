import type { FactEdge } from "./edges.js";
import type { EntityKind } from "./kinds.js";
import type { Note } from "./note.js";
import type { Participation } from "./participation.js";
import type { EvidenceRecord, FactRecord, Modality, Standing } from "./records.js";
import type { Texts } from "./text/language.js";
import type { Day } from "./time/day.js";
import type { FactTime, Phase } from "./time/times.js";

/** The type of a fact in the API: one with an edge is a relationship; switches and figures have types of their own. */
export type FactForm = "RELATIONSHIP" | "SWITCH" | "FIGURE" | "OCCURRENCE";

/** How a fact was withdrawn. Withdrawn means wrong, which is not the same as being over. */
export type Withdrawal = Extract<Standing, "SUPERSEDED" | "RETRACTED">;

/**
 * One immutable version of a fact: what it says over one span of known days. At any (known, revision) at most one version
 * of a fact is visible.
 */
export interface FactVersion {
  readonly key: string;
  readonly type: string;
  readonly form: FactForm;
  /** In the order of the roles of its catalogue entry, then of the declaration. */
  readonly participants: readonly Participation[];
  /** The edges that it makes, in the order of the pairs of its type. */
  readonly edges: readonly FactEdge[];
  /** Whether it has no edge because a merge made the two that it joins one entity. */
  readonly self: boolean;
  /** Keys and kinds of the two ends of its first edge; figures and some occurrences have only a source. */
  readonly source: string | null;
  readonly target: string | null;
  readonly sourceKind: EntityKind | null;
  readonly targetKind: EntityKind | null;
  readonly attributes: FactRecord["attributes"];
  readonly phase: Phase;
  readonly modality: Modality;
  readonly standing: "ASSERTED" | "DISPUTED";
  /** Keys of entities: who says so by what the document says, and who published the documents that are evidence. */
  readonly attributedTo: readonly string[];
  readonly publishers: readonly string[];
  /** From 0 to 1: how sure it is that the source asserts it. */
  readonly confidence: number;
  readonly derived: boolean;
  readonly time: FactTime;
  readonly sentence: Texts;
  /** Notes of any day, also later than `knownFrom`: a view shows those of its day. */
  readonly notes: readonly Note[];
  /** Keys of facts, like the next two. */
  readonly about: readonly string[];
  readonly replaces: readonly string[];
  readonly disputedBy: readonly string[];
  readonly evidence: readonly EvidenceRecord[];
  /** Moments for timelines: in the world, as the source dates them, and in what is known of the fact. */
  readonly moments: readonly MomentText[];
  readonly knownMoments: readonly MomentText[];
  /** The half-open span of days on which this version is known; `knownTo` is UNBOUNDED_END while nothing follows. */
  readonly knownFrom: Day;
  readonly knownTo: Day;
  /** The day on which the fact was first published, in whatever version. */
  readonly published: Day;
  /** Set on the last version of a withdrawn fact: `knownTo` is the day of the withdrawal. */
  readonly withdrawnAs: Withdrawal | null;
  /**
   * For a withdrawn fact, what is known from `knownTo` on: its notes with that of the withdrawal, and the evidence of the
   * withdrawal.
   */
  readonly withdrawal: { readonly notes: readonly Note[]; readonly evidence: readonly EvidenceRecord[] } | null;
  readonly replacedBy: string | null;
}

/** The end of a recorded span that has none: versions are recorded over `[from, to)` revisions. */
export const OPEN_REVISION = Number.MAX_SAFE_INTEGER;

/** The version of the rules for derived columns. Columns stored under a lower number are computed anew. */
export const DERIVATION = 7;

/**
 * The sort text of a fact: the earliest day of its presence, then its key. Descending is newest first, and pages continue
 * after it.
 */
export function sortOf(version: Pick<FactVersion, "key" | "time">): string {
  return sortOfFact(version.time.presence.fromEarliest, version.key);
}

/** The sort text of a fact whose presence begins on `fromEarliest` at the earliest. */
export function sortOfFact(fromEarliest: Day, key: string): string {
  return `${fromEarliest} ${key}`;
}

/** The key of the fact that the version with this id belongs to. */
export function factOfVersion(id: string): string {
  return id.slice(0, id.lastIndexOf("#"));
}

/** The id of a version as the graph keeps it: the fact's key with the number of the version, "fact:p/F026#1". */
export function versionId(key: string, version: number): string {
  return `${key}#${version}`;
}

/** A moment as it is stored and sorted: "2021-06-01 2021-06-30 BEGAN". One bounded on one side only has that day twice. */
export type MomentText = string;
