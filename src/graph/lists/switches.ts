import type { RowOf } from "../../database/rows.js";
import { SWITCH_TYPE } from "../../domain/catalogue.js";
import { versionId } from "../../domain/fact.js";
import type { Phase } from "../../domain/time/times.js";
import type { View } from "../../domain/view.js";
import { type Entity, entityTold } from "../entities/entities.js";
import { survivor } from "../entities/survivors.js";
import type { Fact } from "../facts/fact.js";
import { factOf } from "../facts/facts.js";
import { NOT_ANNOUNCED } from "../facts/relationships.js";
import { withUnits } from "../facts/units.js";
import type { Connection, PageArguments } from "../reading/connection.js";
import { groupOf, rowsBy, type Session, viewParameters } from "../reading/session.js";
import { keyArgument } from "../reading/views.js";
import { namedBy } from "../search/named.js";
import { type FactListEdge, facts, factsOf } from "./fact-lists.js";

/** Who switched, from whom, to whom, where; what is left out excludes nothing. */
export interface SwitchFilter {
  readonly customer?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly during?: string | null | undefined;
  readonly phases?: readonly Phase[] | null | undefined;
  /** Whether the units of those named, and theirs, count as they do: as of the view. */
  readonly includeUnits?: boolean | null | undefined;
}

const PARTS = ["customer", "from", "to", "region"] as const;

/** The switches of a view that pass a filter, newest first. Plans are among them. */
export async function switches(
  session: Session,
  view: View,
  { during, phases, includeUnits, ...wanted }: SwitchFilter,
  page: PageArguments,
): Promise<Connection<FactListEdge>> {
  const choices = PARTS.map(async (role) => {
    const id = wanted[role];
    if (id == null) return [];
    const key = keyArgument(role, id);
    const keys =
      includeUnits && role !== "region" ? await withUnits(session, view, await survivor(session, view, key)) : [key];
    // A product leaves with the company whose it is, or by itself: either way it is the one that left.
    const roles = role === "customer" ? ["customer", "product"] : [role];
    return [keys.flatMap((one) => roles.map((each) => ({ role: each, entity: one })))];
  });
  const parts = (await Promise.all(choices)).flat();
  const asked = [includeUnits ?? false, ...PARTS.map((role) => wanted[role] && keyArgument(role, wanted[role]))];
  const named = PARTS.flatMap((part) => namedBy(part, wanted[part]));
  return facts(session, view, { types: [SWITCH_TYPE], during, phases }, page, parts, asked, named);
}

/**
 * The switches in which an entity takes one part: as customer, as the provider left, as the one gone to. Plans only when
 * asked for. A product leaves with the company whose it is, or by itself: whatever part it takes, it is the one that left.
 */
export function switchesOf(
  session: Session,
  { view, key, kind }: Entity,
  part: "customer" | "from" | "to",
  phases: readonly Phase[] | null | undefined,
  page: PageArguments,
): Connection<FactListEdge> {
  const role = kind === "PRODUCT" && part === "customer" ? null : part;
  return factsOf(session, view, key, { types: [SWITCH_TYPE], role, phases: phases ?? NOT_ANNOUNCED }, page);
}

/** The facts that tell what brought a fact about, newest first. */
export async function influencesOf(session: Session, fact: Fact): Promise<Fact[]> {
  const rows = await toldOf(session, "influences-of", fact);
  return rows.map((row) => factOf(fact.view, row));
}

/** Who or what brought a fact about, by the facts that say so; each once. */
export async function influencers(session: Session, fact: Fact): Promise<Entity[]> {
  const rows = await toldOf(session, "influencers-of", fact);
  const entities = await Promise.all(rows.map((row) => entityTold(session, fact.view, row)));
  return [...new Map(entities.flatMap((entity) => (entity ? [[entity.key, entity]] : []))).values()];
}

async function toldOf<Question extends "influences-of" | "influencers-of">(
  session: Session,
  question: Question,
  { view, key }: Fact,
): Promise<readonly RowOf[Question][]> {
  const types = session.catalogue.entries.filter((entry) => entry.about).map((entry) => entry.type);
  const rows = await session.readMany(question, groupOf(view), key, async (keys) => {
    const facts = keys.map((fact) => ({ fact, first: versionId(fact, 1) }));
    return rowsBy(await session.readFresh(question, { facts, ...viewParameters(view), types }), "told");
  });
  return rows ?? [];
}
