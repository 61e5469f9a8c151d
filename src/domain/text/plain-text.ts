/*
 * What a text of a package may contain, so that it can be shown in a list, on a terminal and in a log.
 */

/** The longest text of one line, in code points: Neo4j's index takes no longer name. */
export const LONGEST_TEXT_LINE = 2_000;

/**
 * Control characters (U+0000, ESC, line breaks), the separators of lines and paragraphs, and code points that are no characters.
 * `CONTROL_OF_BLOCKS` is without tab and newline, which a text of several lines may have.
 */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;
const CONTROL_OF_BLOCKS = /[^\P{Cc}\t\n]|[\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** Characters that stand for lost or private text: U+FFFD, private use, interlinear annotations. */
const LOST = /[\ufffd\p{Co}\ufff9-\ufffb]/u;

/** Characters that change the direction of the text around them, so that a name could look like another one. */
const BIDIRECTIONAL = /\p{Bidi_Control}/u;

/** A blank text: spaces, zero-width characters, fillers, the blank of Braille, marks without a letter. */
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

/** Why a text cannot be shown as several lines, such as a note; undefined where it can. */
export function blockProblem(text: string): string | undefined {
  return problemOf(text, CONTROL_OF_BLOCKS);
}

function problemOf(text: string, control: RegExp): string | undefined {
  if (text === "") return "must not be empty";
  if (/\p{Surrogate}/u.test(text)) return "must be whole characters, without half of a surrogate pair";
  const [found] = control.exec(text) ?? BIDIRECTIONAL.exec(text) ?? [];
  if (found !== undefined)
    return `must have no ${BIDIRECTIONAL.test(found) ? "bidirectional " : ""}control characters, and has ${codePointOf(found)}`;
  const [lost] = LOST.exec(text) ?? [];
  if (lost !== undefined)
    return `must have no characters that stand for lost or private text, and has ${codePointOf(lost)}`;
  return SHOWS_NOTHING.test(text) ? "must have something to show" : undefined;
}

/** The code point of a character, as in "U+202E". */
function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
