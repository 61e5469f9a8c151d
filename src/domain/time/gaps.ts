import { type Day, dayAfter, dayBefore } from "./day.js";

/** Consecutive days, both ends inclusive. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** How many gaps of a date are kept; one with more goes by its bounds alone. `19XX-12-25` has 99. */
export const MOST_GAPS = 128;

/** A date that may have gaps; one without gaps does not have the property. */
export interface Gapped {
  /** Days between the first and the last that the date surely is not: 2020 for `[2019,2021]`. */
  gaps?: readonly Days[] | undefined;
}

/** The gaps between spans, which are given in the order of their first days; null when there are more than are kept. */
export function gapsBetween(spans: Iterable<Days>): Days[] | null {
  const gaps: Days[] = [];
  let last: Day | undefined;
  for (const { from, to } of spans) {
    if (last !== undefined && from > dayAfter(last)) gaps.push({ from: dayAfter(last), to: dayBefore(from) });
    if (gaps.length > MOST_GAPS) return null;
    if (last === undefined || to > last) last = to;
  }
  return gaps;
}

/** The parts of a span that remain without its gaps. */
export function spansWithout(gaps: readonly Days[], { from, to }: Days): Days[] {
  const starts = [from, ...gaps.map((gap) => dayAfter(gap.to))];
  return starts.map((start, nth) => ({ from: start, to: gaps[nth] ? dayBefore(gaps[nth].from) : to }));
}

/** Gaps as a property, absent where there are none. */
export function withGaps(gaps: readonly Days[]): Gapped {
  return gaps.length === 0 ? {} : { gaps };
}

/** The date narrowed to no later than `day`; where that lies in a gap, to before the gap. */
export function noLaterThan<T extends Gapped & { readonly latest: Day }>(date: T, day: Day): T {
  if (date.latest <= day) return date;
  const met = date.gaps?.find(({ from, to }) => from <= day && day <= to);
  const latest = met ? dayBefore(met.from) : day;
  return { ...withoutGaps(date), latest, ...withGaps((date.gaps ?? []).filter(({ to }) => to < latest)) };
}

/** The date narrowed to no earlier than `day`; where that lies in a gap, to after the gap. */
export function noEarlierThan<T extends Gapped & { readonly earliest: Day }>(date: T, day: Day): T {
  if (date.earliest >= day) return date;
  const met = date.gaps?.find(({ from, to }) => from <= day && day <= to);
  const earliest = met ? dayAfter(met.to) : day;
  return { ...withoutGaps(date), earliest, ...withGaps((date.gaps ?? []).filter(({ from }) => from > earliest)) };
}

function withoutGaps<T extends Gapped>({ gaps: _gaps, ...date }: T): T {
  return date as T;
}
