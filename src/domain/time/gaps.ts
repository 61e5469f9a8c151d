import { type Day, dayAfter, dayBefore } from "./day.js";

/** Some days in a row, both inclusive. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** How many gaps of a date are kept: beyond them it goes by its bounds alone. `19XX-12-25` has 99. */
export const MOST_GAPS = 128;

/** What a date has of gaps: the property is there where it has some, so that a date without them says nothing of it. */
export interface Gapped {
  /** The days between the first and the last that the date surely is not: 2020 of `[2019,2021]`. */
  gaps?: readonly Days[] | undefined;
}

/** The days between spans that come in the order of their first days; null when there are more gaps than are kept. */
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

/** What is left of a span without some gaps of it. */
export function spansWithout(gaps: readonly Days[], { from, to }: Days): Days[] {
  const starts = [from, ...gaps.map((gap) => dayAfter(gap.to))];
  return starts.map((start, nth) => ({ from: start, to: gaps[nth] ? dayBefore(gaps[nth].from) : to }));
}

/** Gaps as a property, which is left out where there are none. */
export function withGaps(gaps: readonly Days[]): Gapped {
  return gaps.length === 0 ? {} : { gaps };
}

/** A date that is known to be no later than `day`: in a gap it ends before the gap. */
export function noLaterThan<T extends Gapped & { readonly latest: Day }>(date: T, day: Day): T {
  if (date.latest <= day) return date;
  const met = date.gaps?.find(({ from, to }) => from <= day && day <= to);
  const latest = met ? dayBefore(met.from) : day;
  return { ...withoutGaps(date), latest, ...withGaps((date.gaps ?? []).filter(({ to }) => to < latest)) };
}

/** A date that is known to be no earlier than `day`: in a gap it begins after the gap. */
export function noEarlierThan<T extends Gapped & { readonly earliest: Day }>(date: T, day: Day): T {
  if (date.earliest >= day) return date;
  const met = date.gaps?.find(({ from, to }) => from <= day && day <= to);
  const earliest = met ? dayAfter(met.to) : day;
  return { ...withoutGaps(date), earliest, ...withGaps((date.gaps ?? []).filter(({ from }) => from > earliest)) };
}

function withoutGaps<T extends Gapped>({ gaps: _gaps, ...date }: T): T {
  return date as T;
}
