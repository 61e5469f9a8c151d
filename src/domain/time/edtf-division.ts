import type { DatePrecision } from "./precision.js";

/** A part of a year, from its first to its last month; with `to` before `from` it ends in the following year. */
export interface Division {
  readonly from: string;
  readonly to: string;
  readonly precision: DatePrecision;
}

const season = (from: string, to: string): Division => ({ from, to, precision: "SEASON" });
const quarter = (from: string, to: string): Division => ({ from, to, precision: "QUARTER" });
const quadrimester = (from: string, to: string): Division => ({ from, to, precision: "QUADRIMESTER" });
const half = (from: string, to: string): Division => ({ from, to, precision: "HALF" });

/**
 * The divisions of a year by the number that EDTF (levels 1 and 2; ISO 8601-2, 4.8) writes in the place of the month. The
 * standard names the seasons and leaves their months open. Ours are those of meteorology, three whole months each, of the
 * northern hemisphere where none is named; one over the turn of the year is of the year in which it begins.
 */
export const DIVISIONS: { readonly [number: string]: Division } = {
  "21": season("03", "05"),
  "22": season("06", "08"),
  "23": season("09", "11"),
  "24": season("12", "02"),
  // Northern spring, summer, autumn and winter.
  "25": season("03", "05"),
  "26": season("06", "08"),
  "27": season("09", "11"),
  "28": season("12", "02"),
  // Southern spring, summer, autumn and winter.
  "29": season("09", "11"),
  "30": season("12", "02"),
  "31": season("03", "05"),
  "32": season("06", "08"),
  "33": quarter("01", "03"),
  "34": quarter("04", "06"),
  "35": quarter("07", "09"),
  "36": quarter("10", "12"),
  "37": quadrimester("01", "04"),
  "38": quadrimester("05", "08"),
  "39": quadrimester("09", "12"),
  "40": half("01", "06"),
  "41": half("07", "12"),
};
