import type { Day } from "./day.js";
import type { Days, Gapped } from "./gaps.js";
import type { DatePrecision } from "./precision.js";

/** The stage a fact is about: a plan, something that holds or held, something that happened, something that was stopped. */
export type Phase = "ANNOUNCED" | "IN_EFFECT" | "COMPLETED" | "HALTED" | "UNSPECIFIED";

/** How a type of fact stands in time: a state holds over a span, an event happens, a figure is measured over a period. */
export type Temporality = "STATE" | "EVENT" | "FIGURE";

/** What the catalogue says about a type: `held` figures (a rank) are held like a state, from a start to an end. */
export interface TimeKind {
  temporality: Temporality;
  held: boolean;
}

/** What a data package declares of a fact's dates, in EDTF; see `parseDate`. */
export interface DeclaredDates {
  /** States and held figures: when it began. */
  start?: string | undefined;
  /**
   * States and held figures: `..` reported as present (the default), `unknown` reported as past without saying that it is
   * over, `over` it is over but no date is given, or the date of its end.
   */
  end?: string | undefined;
  /** Events: when it happened. */
  date?: string | undefined;
  /** Figures that are not held: a date, or an interval of two of which one may be open. */
  period?: string | undefined;
  /** When it was announced or decided. */
  announced?: string | undefined;
  /** The source's own words for these dates. */
  wording?: { [field in DateField]?: string | undefined } | undefined;
}

export type DateField = "start" | "end" | "date" | "period" | "announced";

/**
 * The earliest and the latest day on which a document that reports the fact was published, among the evidence known in this
 * version of the fact. A start that nobody dates uses the earliest, an end the latest. A document that disputes the fact, or
 * that tells its end, does not report it.
 */
export interface Publication {
  first: Day;
  last: Day;
  /** The other such days, in order, where there are more than two. */
  between?: readonly Day[];
}

/** A later word on the end of a state that its source reported as present, or on another end: from the day `on` it is known. */
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
 * A fact's own dates. `edtf` is for display, and never says more than the bounds, which are the truth: null when the source
 * dates nothing, and where EDTF has no text for it.
 */
export interface TimeSpan {
  edtf: string | null;
  start: TimeBounds;
  end: TimeBounds;
  /** Reported as present. */
  ongoing: boolean;
}

/** What views look at: when it begins to be present and when it ceases, each between two days, unbounded as constants. */
export interface Presence {
  fromEarliest: Day;
  fromLatest: Day;
  toEarliest: Day;
  toLatest: Day;
  /** False when a date that enters it is uncertain or approximate, and no report says the same: it is then never DEFINITE. */
  sure: boolean;
}

/** The days that a source dates, as one closed interval, with the days in it that a moment surely is not. */
export interface Dated extends Days, Gapped {}

/** The times of a fact, derived from what was declared and when it was published. */
export interface FactTime {
  /** The fact's own dates; of a plan: when it is to hold. */
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
