import type { Day } from "./day.js";
import type { Days, Gapped } from "./gaps.js";
import type { DatePrecision } from "./precision.js";

/** The stage that a fact is about: a plan, something that holds or held, something that happened, something stopped, or none. */
export type Phase = "ANNOUNCED" | "IN_EFFECT" | "COMPLETED" | "HALTED" | "UNSPECIFIED";

/** How a type of fact stands in time: a state holds over a span, an event happens, a figure is measured over a period. */
export type Temporality = "STATE" | "EVENT" | "FIGURE";

/** What matters of a fact type for its times: `held` figures, such as a rank, hold from a start to an end like a state. */
export interface TimeKind {
  temporality: Temporality;
  held: boolean;
}

/** What a data package declares of a fact's dates, in EDTF; see `parseDate`. */
export interface DeclaredDates {
  /** States and held figures: when it began. */
  start?: string | undefined;
  /**
   * States and held figures: the date of the end, or `..` reported as present (the default), `unknown` reported as past without
   * saying that it is over, `over` for an end without a date.
   */
  end?: string | undefined;
  /** Events: when it happened. */
  date?: string | undefined;
  /** Figures that are not held: a date, or an interval of which one side may be open. */
  period?: string | undefined;
  /** When it was announced or decided. */
  announced?: string | undefined;
  /** The source's own words for these dates. */
  wording?: { [field in DateField]?: string | undefined } | undefined;
}

export type DateField = "start" | "end" | "date" | "period" | "announced";

/**
 * The earliest and the latest day on which a document that reports the fact was published, among the evidence known in this
 * version of the fact. An undated start uses the earliest, an undated end the latest. A document that disputes or ends the
 * fact does not report it.
 */
export interface Publication {
  first: Day;
  last: Day;
  /** The other such days, in order, where there are more than two. */
  between?: readonly Day[];
}

/** A later change of the end of a state; it is known from the day `on`. */
export interface Ending {
  on: Day;
  /** "over", or a date. */
  end: string;
}

/** One side of a span for display: inclusive days, null where unbounded. */
export interface TimeBounds extends Gapped {
  earliest: Day | null;
  latest: Day | null;
  /** As the source gives it; UNKNOWN where it dates nothing. */
  precision: DatePrecision;
  wording: string | null;
}

/**
 * A fact's own dates. The bounds are authoritative; `edtf` is for display and never says more than they do. It is null when
 * the source dates nothing, and where EDTF cannot express it.
 */
export interface TimeSpan {
  edtf: string | null;
  start: TimeBounds;
  end: TimeBounds;
  /** Whether it is reported as present. */
  ongoing: boolean;
}

/** When a fact is present in views: when it begins and when it ends, each between two days. Unbounded sides are constants. */
export interface Presence {
  fromEarliest: Day;
  fromLatest: Day;
  toEarliest: Day;
  toLatest: Day;
  /** False when it rests on an uncertain or approximate date that no report confirms: it is then never DEFINITE. */
  sure: boolean;
}

/** The days that a source gives, as one closed interval, with its gaps. */
export interface Dated extends Days, Gapped {}

/** The times of a fact, derived from what was declared and when it was published. */
export interface FactTime {
  /** The fact's own dates; for a plan, the planned ones. */
  validity: TimeSpan;
  /** When it was announced or decided, if the source says. */
  announced: TimeSpan | null;
  presence: Presence;
  /**
   * For the filter `during` over days [A, B], which takes the fact when `from <= B and A <= to`: a span dated on both sides,
   * or else a moment, which bounded on one side only is that bound as a single day. A moment of a date with gaps is not
   * taken when the days asked for lie wholly in one. Null when the source dates nothing.
   */
  dated: Dated | null;
}
