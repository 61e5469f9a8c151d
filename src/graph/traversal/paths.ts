import { invalidArgument } from "../../domain/errors.js";
import type { Phase } from "../../domain/time/times.js";
import type { View } from "../../domain/view.js";
import { MOST_HOPS } from "../../settings/traversal.js";
import { edgeTypes, patternFor } from "../facts/relationships.js";
import type { Truncation } from "../reading/budget.js";
import type { Session } from "../reading/session.js";
import { knownKey, within } from "./arguments.js";
import { Frontier } from "./frontier.js";
import { type Path, pathOf } from "./path.js";
import { Reach } from "./reach.js";
import type { Step } from "./step.js";
import { chains } from "./walk.js";

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly types?: readonly string[] | null | undefined;
  readonly excludeTypes?: readonly string[] | null | undefined;
  readonly phases?: readonly Phase[] | null | undefined;
  readonly maxHops?: number | null | undefined;
  readonly first?: number | null | undefined;
  /** Whether only paths whose hops share a day of the view are wanted. */
  readonly overlapping: boolean;
}

const DEFAULT_HOPS = 4;
const DEFAULT_PATHS = 10;
const MOST_PATHS = 100;

/**
 * The first simple paths between two entities by length, then by the keys along them, over relationships in either
 * direction. For each length in turn, until there are enough: what such paths consist of is read from both ends, one
 * statement for each layer, and walked in order.
 */
export async function paths(
  session: Session,
  view: View,
  question: PathQuestion,
): Promise<{ paths: Path[]; truncated: Truncation | null }> {
  const { phases, overlapping } = question;
  const [from, to] = await Promise.all([
    knownKey(session, view, "from", question.from),
    knownKey(session, view, "to", question.to),
  ]);
  if (from === to) throw invalidArgument("to", "another entity than `from`", question.to);
  const hops = within("maxHops", question.maxHops ?? DEFAULT_HOPS, MOST_HOPS);
  const most = within("first", question.first ?? DEFAULT_PATHS, MOST_PATHS);
  const types = edgeTypes(session, question.types, question.excludeTypes);
  const following = { outgoing: types, incoming: types, pattern: patternFor(session, types), phases };
  const frontier = new Frontier(session, view, following);
  const reach = new Reach(frontier, from, to);

  const found: Step[][] = [];
  for (let length = 1; length <= hops && found.length < most; length++) {
    if (length > session.budget.hops) {
      if (!reach.exhausted) frontier.truncate({ reason: "HOPS", limit: session.budget.hops });
      break;
    }
    frontier.truncate(await reach.extendTo(length));
    const steps = frontier.undirected();
    const days = overlapping ? view : null;
    const check = () => frontier.clock.check();
    found.push(...chains(steps, { from, to, length, most: most - found.length, days, check }));
  }
  return {
    paths: await Promise.all(found.map((steps) => pathOf(session, view, steps))),
    truncated: frontier.truncated,
  };
}
