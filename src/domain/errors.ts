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
  const meant = nearest.length === 0 ? "" : ` The nearest: ${nearest.map((key) => shown(key)).join(", ")}.`;
  return new InvalidInput(`Argument "${argument}" must be ${contract}, not ${shown(value)}.${meant}`);
}

/** How many characters of a value a message shows at most: nobody's megabyte is echoed. */
const MOST_SHOWN = 200;

/** A value as a message shows it: as JSON, in at most 200 characters (`most`), on one line and turning none; a long list by its length. */
export function shown(value: unknown, most = MOST_SHOWN): string {
  if (Array.isArray(value) && value.length > LONGEST_LIST) return `a list of ${value.length}`;
  // Longer than is shown, so that a text of a megabyte is not gone through.
  const part = typeof value === "string" ? value.slice(0, 2 * most) : value;
  return visible(JSON.stringify(part) ?? String(part), most);
}

/** A text in at most 200 characters, with nothing in it that a terminal obeys, that ends the line, or that turns what stands around it. */
export function visible(text: string, most = MOST_SHOWN): string {
  const points = [...escaped(text.slice(0, 2 * most))];
  if (points.length <= most) return points.join("");
  return `${points.slice(0, most - 1).join("")}…`;
}

/** The same in its whole length. */
export function escaped(text: string): string {
  return text.replace(UNSAFE, (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);
}

const LONGEST_LIST = 20;

/** Control characters, separators of lines, bidirectional controls, what has no width, and halves of surrogate pairs. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Surrogate}\u200b\u2060\ufeff]/gu;
