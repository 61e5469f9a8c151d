import { type HeaderValue, headerValues, weightOf } from "./header-values.js";

/** What answers are sent as, the one first that is sent to who does not mind. */
export const ANSWERS = ["application/json", "application/graphql-response+json"] as const;
export type Answer = (typeof ANSWERS)[number];

interface Rank {
  readonly answer: Answer;
  readonly weight: number;
  readonly precision: number;
  /** Where in the header the range stands that speaks of it. */
  readonly place: number;
}

/**
 * What an answer is sent as by an accept header, undefined when nothing suits. Of each type the range counts that is most
 * precise, as RFC 9110 (12.5.1) has it, so that `application/json;q=0, *\/*` is no JSON. Of parameters only a charset counts:
 * JSON has no others, and a reader of JSON can do with `indent`, `profile` or `version` unheard.
 */
export function acceptedAnswer(accept: string | undefined): Answer | undefined {
  if (accept === undefined || accept.trim() === "") return ANSWERS[0];
  const ranges = headerValues(accept);
  const ranks = ANSWERS.flatMap((answer) => rankOf(answer, ranges)).filter(({ weight }) => weight > 0);
  return ranks.sort(better)[0]?.answer;
}

/** One rank, or none when no range speaks of the type. */
function rankOf(answer: Answer, ranges: readonly HeaderValue[]): Rank[] {
  const all = ranges.flatMap(({ value, parameters }, place): Rank[] => {
    const precision = ["*/*", "application/*", answer].indexOf(value);
    return precision === -1 || !isUtf8(parameters) ? [] : [{ answer, precision, place, weight: weightOf(parameters) }];
  });
  return all.sort((a, b) => b.precision - a.precision || b.weight - a.weight).slice(0, 1);
}

function better(one: Rank, other: Rank): number {
  return other.weight - one.weight || other.precision - one.precision || one.place - other.place;
}

function isUtf8(parameters: HeaderValue["parameters"]): boolean {
  return parameters.every(([name, value]) => !name.startsWith("charset") || ["utf-8", "utf8", "*"].includes(value));
}
