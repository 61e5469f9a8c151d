import type { FreshVersion } from "../stored/facts.js";

/** The facts among what is written that join an entity with itself, since a merge made its two ends one. */
export function selfFacts(fresh: readonly FreshVersion[]): string[] {
  return [...new Set(fresh.filter(({ version }) => version.self).map(({ version }) => version.key))];
}

/** What a strict import says of such facts, each with its place. */
export function selfProblems(fresh: readonly FreshVersion[], placeOf: (key: string) => string): string[] {
  return selfFacts(fresh).map(
    (key) =>
      `${placeOf(key)} roles: must join two entities, and a merge makes them one; without --strict the fact is kept, and has no edge`,
  );
}

/** How many of them are told one by one. */
const TOLD = 20;

/** What an import says of such facts: a line for each, of many the first ones. */
export function selfLines(keys: readonly string[]): string[] {
  const lines = keys
    .slice(0, TOLD)
    .map(
      (key) => `${key} joins an entity with itself, since a merge made its two ends one: it is kept, and has no edge.`,
    );
  return keys.length > TOLD ? [...lines, `${keys.length - TOLD} more facts join an entity with itself.`] : lines;
}
