import { jointCertainty, jointPresence, presenceSpan } from "../../domain/time/joint-presence.js";
import type { TimeSpan } from "../../domain/time/times.js";
import type { Certainty, View } from "../../domain/view.js";
import type { Fact } from "../facts/fact.js";
import { factsOfVersions } from "../facts/facts.js";
import type { Session } from "../reading/session.js";
import type { Step } from "./step.js";

/** One step of a path: a fact, from one entity to the next; `forward` when that is from the source of its edge to the target. */
export interface Hop {
  readonly fact: Fact;
  readonly from: string;
  readonly to: string;
  /** The parts that the two take in the fact. */
  readonly fromRole: string;
  readonly toRole: string;
  readonly forward: boolean;
}

/** A chain of facts. Both `validity` and `certainty` are null where its hops cannot hold together. */
export interface Path {
  readonly view: View;
  /** Keys, one more than hops. */
  readonly entities: readonly string[];
  readonly hops: readonly Hop[];
  readonly validity: TimeSpan | null;
  readonly certainty: Certainty | null;
}

/** Makes a path of steps, with its facts. */
export async function pathOf(session: Session, view: View, steps: readonly Step[]): Promise<Path> {
  const facts = await factsOfVersions(
    session,
    view,
    steps.map(({ version }) => version),
  );
  // A fact that it passes through twice counts once.
  const presences = [...new Map(steps.map(({ version, presence }) => [version, presence])).values()];
  const certainty = jointCertainty(presences, view);
  return {
    view,
    entities: [...steps.slice(0, 1).map(({ anchor }) => anchor), ...steps.map(({ other }) => other)],
    hops: steps.map(({ anchor, other, fromRole, toRole, forward }, nth) => ({
      fact: facts[nth] as Fact,
      ...{ from: anchor, to: other, fromRole, toRole, forward },
    })),
    validity: certainty === null ? null : presenceSpan(jointPresence(presences)),
    certainty,
  };
}
