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
 * The label that matches `language` (a BCP 47 tag) best: in its language, preferring its script to another one, and its region
 * to none and none to another; or else in English, or else the first. Without `language`: English, or else the first. Undefined
 * when there are none.
 */
export function bestLabel(labels: readonly Label[], language?: string | null): string | undefined {
  const own = language == null ? undefined : nearestLabel(labels, language);
  return (own ?? nearestLabel(labels, "en") ?? labels[0])?.text;
}

/** The label in the language of a tag that is nearest to the tag, the first among equals. */
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

/** The text that matches `language` best, by the rule of `bestLabel`; undefined when there is none. */
export function bestText(texts: Texts, language?: string | null): string | undefined {
  return bestLabel(
    Object.entries(texts).map(([tag, text]) => ({ text, language: tag })),
    language,
  );
}

/** Checks the argument `language` of a field: a BCP 47 tag, or null. Throws InvalidInput when it is no tag. */
export function languageArgument(language: string | null | undefined): string | null {
  if (language == null) return null;
  if (!isLanguageTag(language)) throw invalidArgument("language", LANGUAGE_TAG, language);
  return language;
}
