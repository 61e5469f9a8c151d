/**
 * Thrown when input breaks its contract: a bad date, cursor, id, number or package. The message names the contract and
 * the offending value, and is shown to the caller as it is.
 */
export class InvalidInput extends Error {
  override readonly name = "InvalidInput";
}

/**
 * An InvalidInput about one argument of an operation: `Argument "first" must be a whole number from 1 to 100, not -1.`
 * `nearest`: suggestions of what was meant.
 */
export function invalidArgument(
  argument: string,
  contract: string,
  value: unknown,
  nearest: readonly string[] = [],
): InvalidInput {
  const suggestion = nearest.length === 0 ? "" : ` The nearest: ${nearest.map((key) => shown(key)).join(", ")}.`;
  return new InvalidInput(`Argument "${argument}" must be ${contract}, not ${shown(value)}.${suggestion}`);
}

/** How many characters of a value a message shows at most, so that a megabyte is not echoed. */
const MOST_SHOWN = 200;

/**
 * A value as a message shows it: as JSON on one line, in at most `most` characters, made safe by `escaped`; a long list by its
 * length.
 */
export function shown(value: unknown, most = MOST_SHOWN): string {
  if (Array.isArray(value) && value.length > LONGEST_LIST) return `a list of ${value.length}`;
  // Cut first, so that a text of a megabyte is not read to its end.
  const part = typeof value === "string" ? value.slice(0, 2 * most) : value;
  return visible(JSON.stringify(part) ?? String(part), most);
}

/** A text in at most `most` characters, made safe for a terminal by `escaped`. */
export function visible(text: string, most = MOST_SHOWN): string {
  const points = [...escaped(text.slice(0, 2 * most))];
  if (points.length <= most) return points.join("");
  return `${points.slice(0, most - 1).join("")}…`;
}

/**
 * A text with everything escaped that a terminal obeys, that ends a line, or that changes the direction of the text around it.
 */
export function escaped(text: string): string {
  return text.replace(UNSAFE, (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);
}

const LONGEST_LIST = 20;

/** Control characters, line separators, bidirectional controls, zero-width characters and halves of surrogate pairs. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Surrogate}\u200b\u2060\ufeff]/gu;
