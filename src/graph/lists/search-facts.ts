import { invalidArgument } from "../../domain/errors.js";
import type { View } from "../../domain/view.js";
import { type SearchWords, searchWordsOf } from "../../search/fact-text.js";
import { type FactText, factTextScore, matchFactTexts, type TextMatch } from "../../search/fact-text-match.js";
import { LONGEST_TEXT } from "../../search/query.js";
import { glossesOf } from "../facts/evidence.js";
import type { Fact } from "../facts/fact.js";
import { checkRoleTaken, type FactFilter, factParameters, keysArgument, partOfFirst } from "../facts/fact-filter.js";
import { factsOfVersions } from "../facts/facts.js";
import type { Truncation } from "../reading/budget.js";
import { type Connection, type Page, type PageArguments, pageOf, pageRequest } from "../reading/connection.js";
import { type Session, viewParameters } from "../reading/session.js";
import { namedIn, ofNamed } from "../search/named.js";
import { resolveMerges } from "./fact-anchors.js";

/** A fact in whose texts all words of a search are. */
export interface FactSearchHit {
  readonly fact: Fact;
  readonly score: number;
  readonly matches: readonly TextMatch[];
}

export interface FactSearchEdge {
  readonly node: FactSearchHit;
}

export interface FactSearchArguments extends PageArguments {
  readonly text: string;
  readonly filter?: FactFilter | null | undefined;
}

/** How many facts a search looks at: of more that have the words, the newest. */
export const MOST_FACTS = 300;

interface Hit {
  readonly fact: Fact;
  readonly rank: number;
  readonly matches: readonly TextMatch[];
}

/**
 * The facts in a view in whose texts, of any language, all words of a text are: in what is told of the fact, what its evidence
 * says, and remarks on it that could be made by the day of the view. The best first, then the newest. At most three statements:
 * which facts may have them, what these say, and what their evidence does.
 */
export function searchFacts(
  session: Session,
  view: View,
  { text, filter, ...page }: FactSearchArguments,
): Connection<FactSearchEdge> {
  if ([...text].length > LONGEST_TEXT)
    throw invalidArgument("text", `at most ${LONGEST_TEXT} characters long`, `${[...text].length} characters`);
  const sought = searchWordsOf(text);
  const conditions = conditionsOf(session, filter ?? {});
  const list = { kind: "searchFacts", of: [sought, filter?.types == null ? null : conditions.types, conditions] };
  const request = pageRequest(list, page);
  const after = request.after && factPositionIn(request.after);
  let finding: ReturnType<typeof findFacts> | undefined;
  const found = () => {
    finding ??= findFacts(session, view, sought, conditions);
    return finding;
  };
  return ofNamed(session, view, namedIn(filter ?? {}), {
    async page(): Promise<Page<FactSearchEdge>> {
      const { hits } = await found();
      const rest = after ? hits.filter((hit) => isBehind(hit, after)) : hits;
      return pageOf(
        list,
        request,
        rest.slice(0, request.limit),
        ({ rank, fact }) => [String(rank), fact.sort],
        ({ fact, rank, matches }) => ({ node: { fact, score: factTextScore(rank), matches } }),
      );
    },
    async total() {
      const { hits, truncated } = await found();
      return truncated ? null : hits.length;
    },
    async truncated() {
      return (await found()).truncated;
    },
  });
}

function conditionsOf(session: Session, filter: FactFilter) {
  const [first] = keysArgument("participants", filter.participants);
  checkRoleTaken(filter);
  return factParameters(session, filter, partOfFirst(filter.role, first));
}

async function findFacts(
  session: Session,
  view: View,
  sought: SearchWords,
  conditions: ReturnType<typeof conditionsOf>,
): Promise<{ hits: Hit[]; truncated: Truncation | null }> {
  if (sought.words.length === 0) return { hits: [], truncated: null };
  const { begin: _everywhere, ...wanted } = await resolveMerges(session, view, null, conditions);
  // The longest is the rarest, as words go.
  const word = sought.words.reduce((longest, one) => (one.length > longest.length ? one : longest));
  const rows = await session.readCached("facts-telling", {
    ...viewParameters(view),
    ...wanted,
    words: sought.words,
    word,
    limit: MOST_FACTS + 1,
  });
  const ids = rows.slice(0, MOST_FACTS).map(({ id }) => id);
  const facts = await factsOfVersions(session, view, ids);
  const hits = await Promise.all(facts.map((fact) => factHit(session, sought, fact)));
  return {
    hits: hits.filter((hit) => hit !== null).sort(inOrder),
    truncated: rows.length > MOST_FACTS ? { reason: "FACTS", limit: MOST_FACTS } : null,
  };
}

async function factHit(session: Session, sought: SearchWords, fact: Fact): Promise<Hit | null> {
  const match = matchFactTexts(sought, await textsOf(session, fact));
  return match && { fact, ...match };
}

/** All that is told of a fact in its view, each text once: sentences, glosses, notes. */
async function textsOf(session: Session, fact: Fact): Promise<readonly FactText[]> {
  const glosses = await glossesOf(session, fact);
  const told = (where: FactText["where"], texts: { readonly [language: string]: string }): FactText[] =>
    Object.entries(texts).map(([language, text]) => ({ where, language, text }));
  const all = [
    ...told("SENTENCE", fact.sentence),
    ...glosses.flatMap((gloss) => told("GLOSS", gloss)),
    ...fact.notes.flatMap(({ text }) => told("NOTE", text)),
  ];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** A place in the order of hits: how well it fits, then the newest. */
type FactPosition = Pick<Hit, "rank"> & { readonly fact: Pick<Fact, "sort"> };

function inOrder(one: FactPosition, other: FactPosition): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  return one.fact.sort > other.fact.sort ? -1 : Number(one.fact.sort < other.fact.sort);
}

function isBehind(hit: FactPosition, after: FactPosition): boolean {
  return inOrder(hit, after) > 0;
}

/** The position in a cursor. */
function factPositionIn([rank = "", sort, ...more]: readonly string[]): FactPosition {
  if (sort === undefined || more.length > 0 || !/^\d{1,5}$/.test(rank))
    throw invalidArgument("after", "a cursor that this list has given", [rank, sort, ...more]);
  return { rank: Number(rank), fact: { sort } };
}
