import { invalidArgument } from "../../domain/errors.js";
import { parseId } from "../../domain/identity.js";
import { isDay } from "../../domain/time/day.js";
import { hasGaps, InvalidDate, parseInterval } from "../../domain/time/edtf.js";
import type { View } from "../../domain/view.js";
import type { Session } from "./session.js";

/** The clocks a caller may set; the others are today and the latest revision. */
export interface ViewArguments {
  readonly valid?: string | null | undefined;
  readonly known?: string | null | undefined;
  readonly revision?: number | null | undefined;
}

/** The default view: valid today, known today, latest revision. */
export async function rootView(session: Session): Promise<View> {
  const { today } = session;
  return { first: today, last: today, known: today, revision: await session.revision(), pinned: false, root: true };
}

/** The valid and known days a caller chose, today by default. Throws InvalidInput naming the argument. */
export function chosenDays(
  { valid, known }: ViewArguments,
  today: string,
): { first: string; last: string; known: string } {
  const days = valid == null ? { first: today, last: today } : daysArgument("valid", valid);
  if (known != null && !isDay(known))
    throw invalidArgument("known", 'a day of the calendar, such as "2021-07-25"', known);
  return { ...days, known: known ?? today };
}

/** The view a caller chose. Throws InvalidInput naming the argument. */
export async function chosenView(session: Session, { revision, ...chosen }: ViewArguments): Promise<View> {
  const days = chosenDays(chosen, session.today);
  const latest = await session.revision();
  if (revision != null && (!Number.isInteger(revision) || revision < 0 || revision > latest))
    throw invalidArgument("revision", `a revision of this graph, from 0 to ${latest}`, revision);
  return {
    ...days,
    revision: revision ?? latest,
    pinned: revision != null,
    root: false,
  };
}

/** The days of an argument in EDTF: days in a row, for what holds only in a gap of `[2019,2021]` would be answered as well. */
export function daysArgument(argument: string, value: string): { first: string; last: string } {
  try {
    const days = parseInterval(value);
    if (!value.includes("/") && hasGaps(value))
      throw invalidArgument(argument, "days in a row, and not a date with gaps between them", value);
    return days;
  } catch (error) {
    if (!(error instanceof InvalidDate)) throw error;
    throw invalidArgument(
      argument,
      'a date or an interval in EDTF (ISO 8601-2), such as "2021-07-25", "2021-06", "2021/2022" or "../.."',
      value,
    );
  }
}

/** The key in an argument that takes keys and ids; the view in an id is ignored. */
export function keyArgument(argument: string, value: string): string {
  const identity = parseId(value);
  if (!identity)
    throw invalidArgument(
      argument,
      'a key or an id, such as "alibaba-cloud" or "alibaba-cloud@2021-07-25~2021-07-25"',
      value,
    );
  return identity.key;
}

/** The object an id is of: its key, in the id's own view. Null for an id that is malformed or of a revision that does not exist. */
export async function identified(session: Session, id: string): Promise<{ key: string; view: View } | null> {
  const identity = parseId(id);
  if (!identity) return null;
  const { key, view } = identity;
  if (!view) return { key, view: await rootView(session) };
  const latest = await session.revision();
  if (view.revision !== null && view.revision > latest) return null;
  return { key, view: { ...view, revision: view.revision ?? latest, pinned: view.revision !== null, root: false } };
}
