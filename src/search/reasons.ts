import type { EntityName } from "../domain/names.js";
import { folded, plainForm } from "../domain/text/folding.js";
import { intervalSpan } from "../domain/time/fact-times.js";
import type { View } from "../domain/view.js";
import type { Match } from "./match.js";
import type { Query } from "./query.js";

/** Why a name is a hit, the way of matching first, then what a reader should know about it. */
export function reasonsOf(query: Query, match: Match, name: EntityName, view: View): string[] {
  const reasons: string[] = [match.way];
  if (match.way !== "typo" && match.way !== "initials" && isOtherwiseWritten(query, match, name))
    reasons.push("simplified-traditional");
  if (name.use === "ABBREVIATION") reasons.push("abbreviation");
  if (name.use === "TICKER") reasons.push("ticker");
  if (name.use === "ROMANIZATION") reasons.push("transliteration");
  const inUse = usedIn(name, view);
  if (inUse === "before" || (name.use === "FORMER" && inUse === null)) reasons.push("former name");
  if (inUse === "after") reasons.push("later name");
  return reasons;
}

/** When the days of a view are, compared with the time a name was in use; null when that is unknown. */
function usedIn({ validity }: EntityName, { first, last }: View): "before" | "then" | "after" | null {
  if (validity === null) return null;
  const { start, end } = intervalSpan(validity);
  if (end.latest !== null && end.latest < first) return "before";
  if (start.earliest !== null && start.earliest > last) return "after";
  return end.earliest !== null && end.earliest >= first ? "then" : null;
}

/** Whether a name is written with other forms of the Chinese characters than those that were typed. */
function isOtherwiseWritten(query: Query, { way }: Match, { text }: EntityName): boolean {
  const sought = way === "without legal form" ? coreIn(query, text).plain : query.plain;
  const [part, whole] = way === "shorter name" ? [plainForm(text), sought] : [sought, plainForm(text)];
  return (part.match(/\p{Script=Han}/gu) ?? []).some((character) => !whole.includes(character));
}

/** The query without the legal forms that a name lacks. */
function coreIn(query: Query, text: string): Query {
  const { core } = query;
  if (core === null) return query;
  return folded(text).includes(core.form) ? core : coreIn(core, text);
}
