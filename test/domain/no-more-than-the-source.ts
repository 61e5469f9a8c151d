import { UNBOUNDED_END, UNBOUNDED_START } from "../../src/domain/time/day.js";
import { parseDate } from "../../src/domain/time/edtf.js";
import type { TimeBounds, TimeSpan } from "../../src/domain/time/times.js";

const bounded = (day: string) => (day === UNBOUNDED_START || day === UNBOUNDED_END ? null : day);

/** The first and the last day that a date of EDTF may mean. */
function daysOf(text: string): [string | null, string | null] {
  const { earliest, latest } = parseDate(text);
  return [bounded(earliest), bounded(latest)];
}

const shownBy = ({ earliest, latest }: TimeBounds) => [earliest, latest];

/**
 * Where the text of a span says another thing than its bounds; undefined when both say the same. Neither side of a span may
 * go beyond the other one: so far the bounds may be narrower than the text of their side.
 */
export function differenceOf({ edtf, start, end }: TimeSpan, isPeriod = false): string | undefined {
  if (edtf === null) return undefined;
  const [left = "", right] = edtf.split("/");
  const expected: unknown[] = [];
  if (right === undefined) {
    const [first, last] = daysOf(left);
    // Of a whole year the period is the year: it begins on its first day and ends on its last one.
    const whole = isPeriod && !/[[X]/.test(left);
    expected.push(...(whole ? [first, first, last, last] : [first, last, first, last]));
  } else {
    const [began, ended] = [left, right].map((side) => (side === "" || side === ".." ? undefined : daysOf(side)));
    const endsBy = end.latest ?? UNBOUNDED_END;
    const beganFrom = start.earliest ?? UNBOUNDED_START;
    expected.push(
      began ? began[0] : start.earliest,
      began?.[1] && began[1] > endsBy ? endsBy : (began?.[1] ?? start.latest),
    );
    expected.push(
      ended?.[0] && ended[0] < beganFrom ? beganFrom : (ended?.[0] ?? end.earliest),
      ended ? ended[1] : end.latest,
    );
    if (!began && start.precision !== "UNKNOWN") return `${edtf} does not say when it began`;
    if (!ended && end.precision !== "UNKNOWN") return `${edtf} does not say when it ended`;
  }
  const found = [...shownBy(start), ...shownBy(end)];
  return JSON.stringify(found) === JSON.stringify(expected) ? undefined : `${edtf}: ${expected}, and not ${found}`;
}
