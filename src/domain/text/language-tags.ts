/**
 * Tags that are well-formed by BCP 47 (RFC 5646, section 2.1): a language with up to three extended languages, script, region,
 * variants, extensions, private use; or private use alone; or a tag registered before the grammar. A language has two or three
 * letters: the grammar allows longer ones, but none was ever registered, and "english" is a name, not a tag.
 */
const LANGTAG =
  /^[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[\da-wyz](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/;
const PRIVATE_USE = /^x(?:-[a-z\d]{1,8})+$/;
const IRREGULAR = new Set(
  (
    "en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu " +
    "sgn-be-fr sgn-be-nl sgn-ch-de"
  ).split(" "),
);

/** What a language tag is, for messages. */
export const LANGUAGE_TAG = 'a BCP 47 language tag, such as "ko" or "zh-Hant"';

/** Whether a text is a well-formed language tag of BCP 47, whether or not the language exists. */
export function isLanguageTag(text: string): boolean {
  const tag = text.toLowerCase();
  if (PRIVATE_USE.test(tag) || IRREGULAR.has(tag)) return true;
  // No variant, and no letter that begins an extension, may occur twice.
  const parts = (tag.split("-x-")[0] ?? "").split("-").slice(1);
  const letters = parts.filter((part) => part.length === 1);
  const variants = parts.slice(0, letters[0] === undefined ? parts.length : parts.indexOf(letters[0]));
  return LANGTAG.test(tag) && [letters, variants].every((list) => new Set(list).size === list.length);
}

/** A tag as it is compared, completed with CLDR's likely subtags: zh-TW is zh-Hant-TW. */
export interface Tag {
  /** The tag in lower case, since case does not count in BCP 47. */
  readonly text: string;
  readonly language: string;
  /** The language in which speakers of this one also write: Chinese for Cantonese. */
  readonly writtenAs: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
  /** Whether the tag itself names its region. */
  readonly regional: boolean;
  /** The number of its variants and extensions. */
  readonly further: number;
}

/** For each language the one in which its speakers also write. Norwegian (no) is Bokmål. */
const WRITTEN_AS: { readonly [language: string]: string } = {
  ...{ no: "nb", nn: "nb", yue: "zh", wuu: "zh", nan: "zh", hak: "zh", gan: "zh", hsn: "zh" },
  ...{ arz: "ar", ary: "ar", apc: "ar", afb: "ar", prs: "fa" },
};

/** Parsed tags: the same few are asked for again and again. */
const parsedTags = new Map<string, Tag>();
const MOST_PARSED = 1_000;

/** A tag in its parts. */
export function languageTag(text: string): Tag {
  const before = parsedTags.get(text);
  if (before) return before;
  if (parsedTags.size >= MOST_PARSED) parsedTags.clear();
  const tag = parseTag(text.toLowerCase());
  parsedTags.set(text, tag);
  return tag;
}

function parseTag(text: string): Tag {
  const parts = text.split("-");
  // An extended language stands for itself: zh-yue is yue.
  const extended = parts.findLastIndex((part, place) => place > 0 && place < 4 && /^[a-z]{3}$/.test(part));
  const locale = localeOf(parts.slice(Math.max(0, extended)).join("-"));
  if (!locale) {
    const [language = text] = parts;
    return { text, language, writtenAs: language, script: undefined, region: undefined, regional: false, further: 0 };
  }
  const { language, script, region } = locale.maximize();
  const named = [locale.language, locale.script, locale.region].filter((part) => part !== undefined).length;
  return {
    ...{ text, script, region },
    language: language === "no" ? "nb" : language,
    writtenAs: WRITTEN_AS[language] ?? language,
    regional: locale.region !== undefined,
    further: locale.toString().split("-").length - named,
  };
}

/** A tag as a Unicode locale; undefined for a tag that is none, such as private use alone. */
function localeOf(text: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(text);
  } catch {
    return undefined;
  }
}

/**
 * The distance of a tag from the wanted one, by RFC 4647's lookup (zh-Hant-HK, then zh-Hant) and the script that a tag implies:
 * 0 for the same tag, null for another language.
 */
export function distance(wanted: Tag, tagged: Tag): number | null {
  if (wanted.text === tagged.text) return 0;
  if (wanted.writtenAs !== tagged.writtenAs) return null;
  const region = wanted.region === tagged.region ? 0 : tagged.regional ? 2 : 1;
  const [script, language] = [wanted.script !== tagged.script, wanted.language !== tagged.language].map(Number);
  return 1 + (script ?? 0) * 1_000 + (language ?? 0) * 100 + region * 10 + Math.min(tagged.further, 9);
}
