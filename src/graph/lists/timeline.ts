import type { Parameters } from "../../database/port.js";
import type { RowOf, StatementName } from "../../database/rows.js";
import { type MomentKind, momentRanges } from "../../domain/moments.js";
import { earlier, UNBOUNDED_END, UNBOUNDED_START } from "../../domain/time/day.js";
import type { TimeBounds } from "../../domain/time/times.js";
import type { View } from "../../domain/view.js";
import type { Entity } from "../entities/entities.js";
import { survivors } from "../entities/survivors.js";
import type { Fact } from "../facts/fact.js";
import { factByKey } from "../facts/facts.js";
import {
  type Connection,
  type PageArguments,
  pageOf,
  pageRequest,
  TOTAL_LIMIT,
  totalOf,
} from "../reading/connection.js";
import { groupOf, rowsBy, type Session, viewParameters } from "../reading/session.js";
import { daysArgument, keyArgument } from "../reading/views.js";
import { namedBy, ofNamed } from "../search/named.js";

/** VALID: what happened in the world. KNOWN: what happened to what is known. */
export type TimelineClock = "VALID" | "KNOWN";

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
  readonly clock?: TimelineClock | null | undefined;
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
  const { clock, during = null, types, entities } = question;
  const of = { types: types == null ? session.catalogue.types : [...types].sort() };
  const days = daysAsked(view, question);
  const asked = [days.world, during, types == null ? null : of.types];
  if (entities != null) {
    const named = entities.map((id) => keyArgument("entities", id));
    const read = async <Name extends StatementName>(name: Name, given: Parameters) =>
      session.readFresh(name, { ...of, entities: await survivors(session, view, named), ...given });
    return ofNamed(session, view, namedBy("entities", entities), {
      ...moments(session, view, page, [...asked, named], {
        page: (given) => read("timeline-among", { ...days, ...given }),
        total: (given) => read("timeline-among-total", { ...days, ...given }),
      }),
      undated: () => undatedOf(clock, () => read("timeline-among-undated", seen(view))),
    });
  }
  // Where there is no index in an order every fact is looked at: that takes a traversal's time at the most.
  const read = <Name extends StatementName>(name: Name, given: Parameters) =>
    session.readFresh(name, given, {}, { deadline: session.budget.milliseconds });
  const all = ({ after, limit }: Asked) => ({ ...days, ...of, ...rangesOf(days, after), after, limit });
  return {
    ...moments(session, view, page, [...asked, null], {
      page: (given) => read("timeline", all(given)),
      total: (given) => read("timeline-total", all(given)),
    }),
    undated: () => undatedOf(clock, () => read("timeline-undated", { ...seen(view), ...of })),
  };
}

/** The moments of the facts that an entity takes part in. */
export function timelineOf(
  session: Session,
  { view, key }: Entity,
  during: string | null | undefined,
  page: PageArguments,
): Timeline {
  const { types } = session.catalogue;
  const gathered = <Name extends "timeline-of" | "timeline-of-total" | "timeline-of-undated">(
    name: Name,
    given: Parameters,
  ) =>
    session.readMany(name, groupOf(view, given), key, async (ids) =>
      rowsBy(await session.readFresh(name, { ids, ...given }), "anchor"),
    );
  const days = { ...daysAsked(view, { during }), types };
  return {
    ...moments(session, view, page, [key, during ?? null], {
      page: async (given) => (await gathered("timeline-of", { ...days, ...given })) ?? [],
      total: async (given) => (await gathered("timeline-of-total", { ...days, ...given })) ?? [],
    }),
    undated: () =>
      undatedOf("VALID", async () => (await gathered("timeline-of-undated", { ...seen(view), types })) ?? []),
  };
}

/** A request for moments: those after a key, and how many. */
type Asked = { readonly after: string; readonly limit: number };

function daysAsked(view: View, { clock, during }: TimelineQuestion) {
  const days = during == null ? { first: UNBOUNDED_START, last: UNBOUNDED_END } : daysArgument("during", during);
  const { known, revision } = viewParameters(view);
  return { world: clock !== "KNOWN", known, revision, duringFirst: days.first, duringLast: days.last };
}

/** Where the moments that are wanted lie, for either clock. "~" sorts after what follows a day; nothing is known after the view's day. */
function rangesOf({ world, known, duringFirst, duringLast }: ReturnType<typeof daysAsked>, after: string) {
  const ranges = momentRanges(duringFirst, after, `${world ? duringLast : earlier(duringLast, known)}~`);
  return { worldRanges: world ? ranges : [], knownRanges: world ? [] : ranges };
}

/** What is seen of facts that have no moments. */
function seen(view: View) {
  const { known, revision } = viewParameters(view);
  return { known, revision, limit: TOTAL_LIMIT };
}

type Total = { readonly total: number };

/** How many facts have no date in the world. On the KNOWN clock there are none, since whatever is known was published on some day. */
async function undatedOf(clock: TimelineQuestion["clock"], count: () => Promise<readonly Total[]>) {
  const [row] = clock === "KNOWN" ? [] : await count();
  return totalOf(row?.total ?? 0);
}

function moments(
  session: Session,
  view: View,
  page: PageArguments,
  of: readonly unknown[],
  read: {
    readonly page: (given: Asked) => Promise<readonly RowOf["timeline"][]>;
    readonly total: (given: Asked) => Promise<readonly Total[]>;
  },
): Connection<MomentEdge> {
  const list = { kind: "moments", of };
  const request = pageRequest(list, page);
  return {
    async page() {
      const rows = await read.page({ after: request.after?.[0] ?? "", limit: request.limit });
      const shown = rows.slice(0, request.first);
      const sorts = shown.map((row) => row.sort);
      const nodes = await Promise.all(sorts.map((sort) => momentAt(session, view, sort)));
      const items = nodes.map((node, nth) => ({ node, sort: sorts[nth] as string }));
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
      return totalOf(row?.total ?? 0);
    },
  };
}

/** The moment that "2021-06-01 2021-06-30 KEY BEGAN" tells, of the fact as the view has it, whatever was known of it then. */
async function momentAt(session: Session, view: View, sort: string): Promise<Moment> {
  const [day = "", , key = "", last] = sort.split(" ");
  const kind = last as MomentKind;
  const fact = await factByKey(session, view, key);
  if (!fact) throw new Error(`A timeline names the fact "${key}", and the view has none.`);
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
