/**
 * What a caller asked is not what the contract allows: a bad date, cursor, id, number or package.
 * The message names the contract and the offending value, and is shown as it is.
 */
export class InvalidInput extends Error {
  override readonly name = "InvalidInput";
}

/**
 * An InvalidInput about one argument of an operation: `Argument "first" must be a whole number from 1 to 100, not -1.`
 * `nearest`: what may have been meant.
 */
export function invalidArgument(
  argument: string,
  contract: string,
  value: unknown,
  nearest: readonly string[] = [],
): InvalidInput {
  const meant = nearest.length === 0 ? "" : ` The nearest: ${nearest.map(shown).join(", ")}.`;
  return new InvalidInput(`Argument "${argument}" must be ${contract}, not ${shown(value)}.${meant}`);
}

/** A value as a message shows it: JSON, cut after 60 characters so that nobody's megabyte is echoed; a long list by its length. */
export function shown(value: unknown): string {
  if (Array.isArray(value) && value.length > LONGEST_LIST) return `a list of ${value.length}`;
  const json = JSON.stringify(value) ?? String(value);
  const points = [...json];
  return points.length > 60 ? `${points.slice(0, 60).join("")}…` : json;
}

const LONGEST_LIST = 20;
