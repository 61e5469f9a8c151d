import { z } from "zod";

/** One setting: the variable it is read from, what holds without it, how its text is checked and read, and what it means. */
export interface Setting<T> {
  readonly variable: `RELATA_${string}`;
  /** In the words of the variable itself. Empty: none. */
  readonly byDefault: string;
  /** From the text of the variable to its value. The message of a refusal goes on behind the name: "must be a port". */
  readonly check: z.ZodType<T, string>;
  /** A cell of the table of settings, in Markdown. */
  readonly meaning: string;
  /** How a message shows a value that is refused; without it, with the login of each URL masked. */
  readonly shownAs?: (given: string) => string;
  /** Never shown, not even in the message that refuses it. */
  readonly secret?: true;
}

/** Accepts any text, as it is. */
export const text = z.string();

/** Accepts a whole number within bounds; `unit` says what it counts. */
export function wholeNumber(lowest: number, highest: number, unit = ""): z.ZodType<number, string> {
  const error = `must be a whole number${unit} from ${lowest} to ${highest}`;
  return z
    .string()
    .refine((given) => /^\d+$/.test(given) && Number(given) >= lowest && Number(given) <= highest, { error })
    .transform(Number);
}

/** Accepts a whole number within bounds, or the word `auto` for the number `automatic`. */
export function autoOr(automatic: number, lowest: number, highest: number): z.ZodType<number, string> {
  const error = `must be auto, or a whole number from ${lowest} to ${highest}`;
  return z
    .string()
    .refine((given) => given === "auto" || wholeNumber(lowest, highest).safeParse(given).success, { error })
    .transform((given) => (given === "auto" ? automatic : Number(given)));
}

/** Accepts one of `words`, in any case. */
export function oneOf<const Words extends readonly string[]>(words: Words): z.ZodType<Words[number], string> {
  return z
    .string()
    .toLowerCase()
    .pipe(z.enum(words, { error: `must be one of ${words.join(", ")}` }));
}

/** Accepts several entries separated by commas, each without the space around it; an empty text has none. */
export const list = z.string().transform((given) => (given === "" ? [] : given.split(",").map((one) => one.trim())));

/** Accepts a time zone by its name in IANA's list. An offset is none, though JavaScript takes it: it knows no summer time. */
export const timeZone = z.string().refine((name) => /^[A-Za-z]/.test(name) && isKnownZone(name), {
  error: 'must be the name of a time zone in IANA\'s list, such as "Asia/Seoul" or "UTC"',
});

function isKnownZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Accepts a name or address to listen on: no URL, no port. */
export const host = z.string().refine((given) => /^[\w.:%-]+$/.test(given) && !/^[^:]+:\d+$/.test(given), {
  error: "must be a host name or an IP address, without a scheme or a port",
});

/** Accepts the word `none`, or folders separated by commas, among which `shipped` may stand for those of Relata. */
export const packageFolders = z.string().transform((given, context) => {
  if (given === "shipped") return "shipped" as const;
  if (given === "none") return [];
  const folders = given.split(",").map((folder) => folder.trim());
  if (!folders.includes("") && !folders.includes("none")) return folders;
  context.addIssue("must be none, or shipped and folders separated by commas");
  return z.NEVER;
}) satisfies z.ZodType<"shipped" | readonly string[], string>;
