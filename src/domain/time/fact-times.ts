import { type Day, UNBOUNDED_END, UNBOUNDED_START } from "./day.js";
import { fieldsOf, refuseForeignFields } from "./declared.js";
import type { DatePrecision } from "./edtf.js";
import { type Days, type Gapped, withGaps } from "./gaps.js";
import { presenceOf } from "./presence.js";
import { type Limit, limitOf, momentOf, spanOf } from "./validity.js";

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

/**
 * From a fact's declared dates to its times.
 *
 * - A start that nobody dates lies at the latest on the day of publication P. The end of a state reported as present lies in
 *   [P, unbounded]; as past, in [start, unbounded]; as over, at the latest on the day before P. Of a plan P bounds nothing.
 * - A word on the end stands in place of the declared one, whatever reports the fact later: over, it ended at the latest on
 *   the day before that word. Days on which it was reported as present bound the end below, unless they lie behind the
 *   latest day that the word gives: then those reports were wrong. That it holds again is another fact.
 * - A state is present from its start to its end; an event from its date on, for good; a figure from its period on (possibly
 *   once the period has begun, surely once it is over). A plan is present from its announcement (without a date of its own:
 *   P at the latest) on, as a state until [P, unbounded]; the dates it is planned for never enter its presence.
 * - What is reported has begun, happened or been announced by P, which bounds its presence also where a date is given: "in
 *   2021", reported in July, is present by July. P is no date of the source, so that it bounds neither the validity that the
 *   source dates nor `dated`; a P before the earliest day of the date contradicts it, and the date stands.
 * - A date that is uncertain or approximate (`?`, `~`, `%`) has its bounds for what may be, and says nothing for sure. Where it
 *   is reported that the fact was present, had happened or been announced, that is sure all the same: from the first such
 *   report on, and for a state until the last one, or until its end where that is given for sure.
 *
 * @throws InvalidFactDates when a text is no date, a field does not belong to the type of fact, or start and end contradict.
 */
export function factTime(
  type: TimeKind,
  phase: Phase,
  dates: DeclaredDates,
  published: Publication,
  ended?: Ending,
): FactTime {
  refuseForeignFields(type, ended ? { ...dates, end: ended.end } : dates);
  const span = spanOf(type, phase, dates, published, ended);
  const announced = dates.announced === undefined ? null : limitOf("announced", dates.announced);
  const wording = dates.wording ?? {};
  const [startField, endField] = fieldsOf(type);
  return {
    validity: {
      edtf: span.edtf,
      start: boundsOf(span.start, wording[startField]),
      end: boundsOf(span.end, wording[endField]),
      ongoing: span.ongoing,
    },
    announced: announced && {
      edtf: announced.text,
      start: boundsOf(announced, wording.announced),
      end: boundsOf(announced, wording.announced),
      ongoing: false,
    },
    presence: presenceOf(type, phase, span, announced, published),
    dated: span.dated ?? (phase === "ANNOUNCED" && announced ? momentOf(announced) : null),
  };
}

/** An EDTF date or interval as a span, such as the time over which a name was in use. */
export function intervalSpan(interval: string): TimeSpan {
  const never = { first: UNBOUNDED_END, last: UNBOUNDED_END };
  return factTime({ temporality: "FIGURE", held: false }, "UNSPECIFIED", { period: interval }, never).validity;
}

function boundsOf(limit: Limit, wording: string | undefined): TimeBounds {
  return {
    earliest: limit.earliest === UNBOUNDED_START ? null : limit.earliest,
    latest: limit.latest === UNBOUNDED_END ? null : limit.latest,
    precision: limit.precision,
    wording: wording ?? null,
    ...withGaps(limit.gaps ?? []),
  };
}
