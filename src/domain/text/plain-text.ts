/*
 * What a text of a package may hold, so that it can be shown wherever it is looked up: in a list, on a terminal, in a log.
 */

/** How many characters (code points) a text of one line has at most: Neo4j's index takes no more of a name. */
export const LONGEST_TEXT_LINE = 2_000;

/**
 * Control characters (U+0000, ESC, line breaks), the separators of lines and paragraphs, and code points that are no characters.
 * `FORMATTED` is without tab and newline, which a text of several lines may have.
 */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;
const FORMATTED = /[^\P{Cc}\t\n]|[\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** What stands for text that was lost or that nobody else can read: U+FFFD, private use, annotations between lines. */
const LOST = /[\ufffd\p{Co}\ufff9-\ufffb]/u;

/** Those that turn the direction of what stands around them: a name must not show another one. */
const TURNING = /\p{Bidi_Control}/u;

/** What shows nothing by itself: spaces, zero widths, fillers, the blank of Braille, marks without a letter below them. */
const SHOWS_NOTHING = /^[\p{White_Space}\p{Cf}\p{Default_Ignorable_Code_Point}\p{M}\u2800]*$/u;

/** Why a text cannot be shown as one line, such as a name, a title or a sentence; undefined where it can. */
export function lineProblem(text: string): string | undefined {
  const problem = problemOf(text, CONTROL);
  if (problem !== undefined) return problem;
  // Ligatures count as what they are made of: U+FDFA is 18 letters.
  const length = [...text.normalize("NFKC")].length;
  return length > LONGEST_TEXT_LINE
    ? `must have at most ${LONGEST_TEXT_LINE} characters, and has ${length}`
    : undefined;
}

/** The same of a text that may have several lines, such as a note. */
export function blockProblem(text: string): string | undefined {
  return problemOf(text, FORMATTED);
}

function problemOf(text: string, control: RegExp): string | undefined {
  if (text === "") return "must not be empty";
  if (/\p{Surrogate}/u.test(text)) return "must be whole characters, without half of a surrogate pair";
  const [found] = control.exec(text) ?? TURNING.exec(text) ?? [];
  if (found !== undefined)
    return `must have no ${TURNING.test(found) ? "bidirectional " : ""}control characters, and has ${codePointOf(found)}`;
  const [lost] = LOST.exec(text) ?? [];
  if (lost !== undefined)
    return `must have no characters that stand for lost or private text, and has ${codePointOf(lost)}`;
  return SHOWS_NOTHING.test(text) ? "must have something to show" : undefined;
}

/** "U+202E". */
function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
