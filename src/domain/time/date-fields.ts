import { InvalidDate } from "./edtf.js";
import type { DateField, DeclaredDates, TimeKind } from "./times.js";

/** Thrown for dates that do not fit the fact they are declared for; `field` is the first at fault. */
export class InvalidFactDates extends InvalidDate {
  override name = "InvalidFactDates";
  constructor(
    readonly field: DateField,
    reason: string,
  ) {
    super(`${field}: ${reason}`);
  }
}

/** Whether facts of this type hold from a start to an end. */
export function isHeld(type: TimeKind): boolean {
  return type.temporality === "STATE" || (type.temporality === "FIGURE" && type.held);
}

/** Parses a declared date; an error names its field. */
export function parseField<T>(field: DateField, text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (error) {
    throw error instanceof InvalidDate ? new InvalidFactDates(field, error.message) : error;
  }
}

/** The fields that date the start and the end of a fact of this type. */
export function dateFieldsOf(type: TimeKind): [DateField, DateField] {
  if (isHeld(type)) return ["start", "end"];
  return type.temporality === "EVENT" ? ["date", "date"] : ["period", "period"];
}

/** Throws when a date or its wording is declared that facts of this type do not have. */
export function refuseForeignFields(type: TimeKind, dates: DeclaredDates): void {
  const own: DateField[] = [...dateFieldsOf(type), "announced"];
  const kinds = type.temporality === "FIGURE" && type.held ? "held figures" : `${type.temporality.toLowerCase()}s`;
  for (const field of ["start", "end", "date", "period", "announced"] as const) {
    if (own.includes(field) || (dates[field] === undefined && dates.wording?.[field] === undefined)) continue;
    throw new InvalidFactDates(field, `${kinds} are dated by ${[...new Set(own)].join(", ")} only`);
  }
}
