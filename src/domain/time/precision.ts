/**
 * How precisely a date is given. QUADRIMESTER is a third of a year, RANGE a century or a set of days, BEFORE and AFTER a set
 * open on one side.
 */
export type DatePrecision =
  | "DAY"
  | "MONTH"
  | "QUARTER"
  | "SEASON"
  | "QUADRIMESTER"
  | "HALF"
  | "YEAR"
  | "DECADE"
  | "RANGE"
  | "BEFORE"
  | "AFTER"
  | "UNKNOWN";
