import { type Asked, textOf } from "./asked.js";

/** The latest answer of the service, as GraphiQL shows it, and what it was to. */
let latest: { readonly answer: string; readonly operation: string } | undefined;

/** Notes an answer before GraphiQL gets it. GraphiQL may show it beside another operation by then, or never. */
export function noteAnswer(asked: Asked, answer: unknown): void {
  latest = { answer: JSON.stringify(answer, null, 2), operation: textOf(asked) };
}

/** What this answer, which was just shown, is to. Undefined: it is none of the service, but GraphiQL's own word. */
export function operationAnswered(shown: string): string | undefined {
  return latest?.answer === shown ? latest.operation : undefined;
}
