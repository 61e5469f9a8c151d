import type { Row } from "../database/port.js";
import { UNBOUNDED_END, UNBOUNDED_START } from "../domain/day.js";
import type { MomentKind } from "../domain/moments.js";
import type { TimeBounds } from "../domain/time.js";
import type { View } from "../domain/view.js";
import { type Connection, type PageArguments, pageOf, pageRequest, TOTAL_LIMIT, totalOf } from "./connection.js";
import type { Entity } from "./entities.js";
import { type Fact, factByKey, factsOfVersions } from "./facts.js";
import { groupOf, rowsBy, type Session, viewParameters } from "./session.js";
import { daysArgument, keyArgument } from "./views.js";

/** VALID: what happened in the world. KNOWN: what happened to what is known. */
export type Clock = "VALID" | "KNOWN";

/** Something that happened, with the fact that tells it. */
export interface Moment {
  readonly kind: MomentKind;
  readonly on: TimeBounds;
  readonly fact: Fact;
  /** The fact that it replaced. */
  readonly before: Fact | null;
}

export interface MomentEdge {
  readonly node: Moment;
}

export interface TimelineQuestion {
  readonly clock?: Clock | null | undefined;
  readonly during?: string | null | undefined;
  readonly entities?: readonly string[] | null | undefined;
  readonly types?: readonly string[] | null | undefined;
}

/** A timeline is a list of moments that can also say what it had to leave out. */
export interface Timeline extends Connection<MomentEdge> {
  /** How many facts the source does not date; on the KNOWN clock none. */
  undated(): Promise<number | null>;
}

/**
 * The moments of the graph, or of facts that some entities take part in, in order: by the earliest (or the only) day they
 * may be, then by the latest, then by key. They obey the view's known day and revision, and not its valid days.
 */
export function timeline(session: Session, view: View, question: TimelineQuestion, page: PageArguments): Timeline {
  const { during = null, types, entities } = question;
  const scope = {
    types: types == null ? session.catalogue.types : [...types].sort(),
    entities: entities == null ? null : entities.map((id) => keyArgument("entities", id)),
  };
  const clock = clockParameters(view, question);
  return {
    ...moments(session, view, page, [clock.world, during, types == null ? null : scope.types, scope.entities], {
      page: (given) => session.read("timeline", { ...clock, ...scope, ...given }),
      total: (given) => session.read("timeline-total", { ...clock, ...scope, ...given }),
    }),
    async undated() {
      if (!clock.world) return 0;
      const { world, known, revision } = clock;
      const [row] = await session.read("timeline-undated", { world, known, revision, ...scope, limit: TOTAL_LIMIT });
      return totalOf((row?.total as number | undefined) ?? 0);
    },
  };
}

/** The moments of the facts that an entity takes part in. */
export function timelineOf(
  session: Session,
  { view, key }: Entity,
  during: string | null | undefined,
  page: PageArguments,
): Timeline {
  const parameters = { ...clockParameters(view, { during }), types: session.catalogue.types };
  const ask = (name: "timeline-of" | "timeline-of-total") => async (given: { after: string; limit: number }) =>
    (await session.gather(name, groupOf(view, [parameters, given]), key, async (ids) =>
      rowsBy(await session.read(name, { ids, ...parameters, ...given }), "anchor"),
    )) ?? [];
  return {
    ...moments(session, view, page, [key, during ?? null], {
      page: ask("timeline-of"),
      total: ask("timeline-of-total"),
    }),
    undated: () => timeline(session, view, { during, entities: [key] }, {}).undated(),
  };
}

function clockParameters(view: View, { clock, during }: TimelineQuestion) {
  const days = during == null ? { first: UNBOUNDED_START, last: UNBOUNDED_END } : daysArgument("during", during);
  const { known, revision } = viewParameters(view);
  return { world: clock !== "KNOWN", known, revision, duringFirst: days.first, duringLast: days.last };
}

function moments(
  session: Session,
  view: View,
  page: PageArguments,
  of: readonly unknown[],
  read: { [answer in "page" | "total"]: (given: { after: string; limit: number }) => Promise<readonly Row[]> },
): Connection<MomentEdge> {
  const list = { kind: "moments", of };
  const request = pageRequest(list, page);
  return {
    async page() {
      const rows = await read.page({ after: request.after?.[0] ?? "", limit: request.limit });
      const shown = rows.slice(0, request.first);
      const facts = await factsOfVersions(
        session,
        view,
        shown.map((row) => row.id as string),
      );
      const nodes = await Promise.all(facts.map((fact, nth) => momentOf(session, fact, shown[nth]?.moment as string)));
      const items = nodes.map((node, nth) => ({ node, sort: shown[nth]?.sort as string }));
      const made = pageOf(
        list,
        request,
        items,
        ({ sort }) => [sort],
        ({ node }) => ({ node }),
      );
      return { ...made, hasNextPage: rows.length > request.first };
    },
    async total() {
      const [row] = await read.total({ after: "", limit: TOTAL_LIMIT });
      return totalOf((row?.total as number | undefined) ?? 0);
    },
  };
}

async function momentOf(session: Session, fact: Fact, text: string): Promise<Moment> {
  const kind = text.slice(22) as MomentKind;
  const day = text.slice(0, 10);
  const known: TimeBounds = { earliest: day, latest: day, precision: "DAY", wording: null };
  const on = {
    ANNOUNCED: fact.announced?.start,
    BEGAN: fact.validity.start,
    ENDED: fact.validity.end,
    HAPPENED: fact.validity.start,
  };
  const moment = { kind, on: on[kind as keyof typeof on] ?? known, fact };
  // Of a fact that was superseded the one in its place is told, and what it replaced.
  if (kind === "SUPERSEDED") {
    const replacing = fact.replacedBy === null ? null : await factByKey(session, fact.view, fact.replacedBy);
    return replacing ? { ...moment, fact: replacing, before: fact } : { ...moment, before: null };
  }
  const [replaced] = kind === "PUBLISHED" ? fact.replaces : [];
  return { ...moment, before: replaced === undefined ? null : await factByKey(session, fact.view, replaced) };
}
