import { invalidArgument } from "../errors.js";
import { distance, isLanguageTag, LANGUAGE_TAG, languageTag } from "./language-tags.js";

/** A text in one language; null where no language was stated. */
export interface Label {
  readonly text: string;
  readonly language: string | null;
}

/** A text in several languages by BCP 47 tag. */
export type Texts = { readonly [language: string]: string };

/**
 * The label that suits `language` (a BCP 47 tag) best: of its language, in its script before another one, of its region before
 * none and none before another; then English, then the first one. Without `language`: English, then the first one. Undefined
 * when there are none.
 */
export function bestLabel(labels: readonly Label[], language?: string | null): string | undefined {
  const own = language == null ? undefined : nearestLabel(labels, language);
  return (own ?? nearestLabel(labels, "en") ?? labels[0])?.text;
}

/** The first label of those that are nearest to a tag, of its language. */
function nearestLabel(labels: readonly Label[], language: string): Label | undefined {
  const wanted = languageTag(language);
  let best: Label | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const label of labels) {
    const far = label.language === null ? null : distance(wanted, languageTag(label.language));
    if (far === null || far >= least) continue;
    best = label;
    least = far;
  }
  return best;
}

/** The text that suits `language` best, by the same rule; undefined when there is none. */
export function bestText(texts: Texts, language?: string | null): string | undefined {
  return bestLabel(
    Object.entries(texts).map(([tag, text]) => ({ text, language: tag })),
    language,
  );
}

/** The argument `language` of whoever asks for a text: a BCP 47 tag, or nothing. Throws InvalidInput for what is no tag. */
export function languageArgument(language: string | null | undefined): string | null {
  if (language == null) return null;
  if (!isLanguageTag(language)) throw invalidArgument("language", LANGUAGE_TAG, language);
  return language;
}
