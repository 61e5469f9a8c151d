/** Writes data/base/entities-countries.jsonl, unless it is up to date, and returns its path. */
export function writeCountries(): string;
