import { RequestError } from "./request-error.js";

export interface JsonLimits {
  readonly jsonDepthLimit: number;
  readonly textLimit: number;
  readonly listLimit: number;
  readonly queryLimit: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACKETS = { "[": 0x5b, "{": 0x7b, "]": 0x5d, "}": 0x7d };

/** Keys by which careless code changes the prototype of all objects. GraphQL has no use for them. */
const FORBIDDEN_KEYS = ["__proto__", "constructor", "prototype"];

/** Parses JSON in UTF-8. Throws RequestError for what is no JSON, and before parsing for what nests too deeply. */
export function readJson(bytes: Uint8Array, { jsonDepthLimit }: JsonLimits): unknown {
  if (depthOf(bytes) > jsonDepthLimit)
    throw new RequestError(
      400,
      "BAD_REQUEST",
      `The JSON of a request may nest ${jsonDepthLimit} levels deep, not more.`,
    );
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new RequestError(400, "BAD_REQUEST", "The request is not valid JSON in UTF-8.");
  }
}

/** The nesting depth of JSON, counted without recursion. Malformed JSON is left to the parser. */
function depthOf(bytes: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === BRACKETS["["] || byte === BRACKETS["{"]) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (byte === BRACKETS["]"] || byte === BRACKETS["}"]) depth -= 1;
  }
  return deepest;
}

/**
 * Checks every value of parsed JSON. Throws RequestError for characters that no text may hold, numbers that JSON does not carry
 * exactly, forbidden keys, and texts and lists beyond the limits. `part` names the part of the request in the message.
 */
export function checkValues(part: string, value: unknown, limits: JsonLimits): void {
  const longest = part === "query" ? limits.queryLimit : limits.textLimit;
  const left: unknown[] = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === "string") checkText(part, one, longest);
    else if (typeof one === "number") checkNumber(part, one);
    else if (Array.isArray(one)) {
      if (one.length > limits.listLimit)
        refuseJson(part, `a list of ${one.length} items; ${limits.listLimit} are allowed`);
      for (const item of one) left.push(item);
    } else if (typeof one === "object" && one !== null)
      for (const [key, held] of Object.entries(one)) {
        if (FORBIDDEN_KEYS.includes(key)) refuseJson(part, `the key ${key}`);
        checkText(part, key, limits.textLimit);
        left.push(held);
      }
  }
}

function checkText(part: string, text: string, longest: number): void {
  if (text.length > longest) refuseJson(part, `a text of ${text.length} characters; ${longest} are allowed`);
  // With the flag u, only a surrogate without its other half matches.
  if (/\p{Surrogate}/u.test(text)) refuseJson(part, "half of a surrogate pair, which is no character");
  if (text.includes("\0")) refuseJson(part, "the character U+0000");
}

function checkNumber(part: string, number: number): void {
  if (Number.isInteger(number) ? !Number.isSafeInteger(number) : !Number.isFinite(number))
    refuseJson(part, "a number beyond 2^53, which JSON does not carry exactly");
}

function refuseJson(part: string, what: string): never {
  throw new RequestError(400, "BAD_USER_INPUT", `The ${part} of the request must not hold ${what}.`);
}
