/**
 * Whether JavaScript can hold a number as it is written, in decimal digits or as 0x1F or 0o17: 0.1 yes, but 9007199254740993
 * would be read as 9007199254740992, and 1e400 as infinite.
 */
export function isHeldExactly(written: string): boolean {
  // Fifteen digits can always be held.
  if (/^[-+]?[\d.]{1,15}$/.test(written)) return true;
  if (/^0[xo]/i.test(written)) return written.length <= 40 && BigInt(Number(written)) === BigInt(written);
  return Number.isFinite(Number(written)) && digitsOf(written) === digitsOf(String(Number(written)));
}

/** The digits of a decimal without zeros at the ends, and the power of ten: the same for 1500, 1.5e3 and +1500.0. */
function digitsOf(decimal: string): string | undefined {
  const [, whole = "", fraction = "", power = "0"] = /^[-+]?(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(decimal) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const bare = withoutTrailingZeros(digits);
  if (bare === "") return /\d/.test(decimal) ? "0" : undefined;
  return `${bare}e${Number(power) - fraction.length + digits.length - bare.length}`;
}

/** The digits without zeros at the end. A regular expression for it would take quadratic time on runs of zeros. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end);
}
