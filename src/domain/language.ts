/** A text in one language; null where no language was stated. */
export interface Label {
  readonly text: string;
  readonly language: string | null;
}

/** A text in several languages by BCP 47 tag. */
export type Texts = { readonly [language: string]: string };

/**
 * The label that suits `language` (a BCP 47 tag) best: the exact tag, then its primary subtag, then English, then the
 * first one. Without `language`: English, then the first one. Undefined when there are none.
 */
export function bestLabel(labels: readonly Label[], language?: string | null): string | undefined {
  const wanted = language?.toLowerCase();
  const primary = wanted?.split("-")[0];
  const tagged = (tag: string | undefined) =>
    labels.find((label) => tag !== undefined && label.language?.toLowerCase() === tag);
  const within = (tag: string | undefined) =>
    labels.find((label) => tag !== undefined && label.language?.toLowerCase().split("-")[0] === tag);
  return (tagged(wanted) ?? tagged(primary) ?? within(primary) ?? tagged("en") ?? labels[0])?.text;
}

/** The text that suits `language` best, by the same rule; undefined when there is none. */
export function bestText(texts: Texts, language?: string | null): string | undefined {
  return bestLabel(
    Object.entries(texts).map(([tag, text]) => ({ text, language: tag })),
    language,
  );
}
