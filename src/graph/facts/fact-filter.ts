import { invalidArgument } from "../../domain/errors.js";
import { type Participation, participationText } from "../../domain/participation.js";
import { MODALITIES, type Modality, PHASES, type Standing } from "../../domain/records.js";
import type { Phase } from "../../domain/time/times.js";
import type { Certainty } from "../../domain/view.js";
import type { Session } from "../reading/session.js";
import { daysArgument, keyArgument } from "../reading/views.js";
import { checkRole } from "./roles.js";

/** Which facts a caller wants. What is left out or null excludes nothing; an empty list excludes everything. */
export interface FactFilter {
  readonly types?: readonly string[] | null | undefined;
  /** All of them take part. */
  readonly participants?: readonly string[] | null | undefined;
  /** The part that the entity, or the first participant, takes. */
  readonly role?: string | null | undefined;
  readonly phases?: readonly Phase[] | null | undefined;
  readonly modalities?: readonly Modality[] | null | undefined;
  /** ASSERTED and DISPUTED when left out; the others add facts that were withdrawn before the view. */
  readonly standings?: readonly Standing[] | null | undefined;
  readonly certainty?: Certainty | null | undefined;
  readonly minConfidence?: number | null | undefined;
  /** EDTF: the dates that the source gives overlap it. */
  readonly during?: string | null | undefined;
  /** Any of them is evidence. */
  readonly documents?: readonly string[] | null | undefined;
  /** Any of them says so. */
  readonly attributedTo?: readonly string[] | null | undefined;
  /** Any of them published a document that is evidence. */
  readonly publishers?: readonly string[] | null | undefined;
  readonly derived?: boolean | null | undefined;
}

/** Further conditions that callers cannot write themselves: of each list one participation must be in the fact. */
export type Parts = readonly (readonly Participation[])[];

/** The parameters that statements over facts take from a filter. */
export function factParameters(session: Session, filter: FactFilter, parts: Parts = []) {
  const during = filter.during == null ? null : daysArgument("during", filter.during);
  checkRole(session.catalogue, filter);
  return {
    types: typesOf(session, filter),
    phases: filter.phases ?? PHASES,
    modalities: filter.modalities ?? MODALITIES,
    standings: filter.standings ?? ["ASSERTED", "DISPUTED"],
    certainty: filter.certainty ?? null,
    minConfidence: confidence(filter.minConfidence),
    derived: filter.derived ?? null,
    duringFirst: during?.first ?? null,
    duringLast: during?.last ?? null,
    entities: keysArgument("participants", filter.participants),
    parts,
    documents: keysOrNull("documents", filter.documents),
    attributedTo: keysOrNull("attributedTo", filter.attributedTo),
    publishers: keysOrNull("publishers", filter.publishers),
  };
}

/** Further conditions as the statements over facts compare them with what is stored. */
export function storedParts(parts: Parts): string[][] {
  return parts.map((choices) => choices.map(participationText));
}

/** The part that the first of the participants takes, as a further condition; none where a filter asks for no role. */
export function partOfFirst(role: string | null | undefined, first: string | undefined): Parts {
  return role == null || first === undefined ? [] : [[{ role, entity: first }]];
}

/** The types asked for; none when an empty list of participants excludes everything. */
function typesOf({ catalogue }: Session, { types, participants }: FactFilter): readonly string[] {
  if (participants?.length === 0) return [];
  return types == null ? catalogue.types : [...new Set(types)].sort();
}

/** Throws InvalidInput for a role without a participant to take it. */
export function checkRoleTaken({ role, participants }: FactFilter): void {
  if (role != null && participants == null)
    throw invalidArgument("role", "the part of the first of `participants`, which must then be given", role);
}

/** The keys that an argument names. */
export function keysArgument(argument: string, ids: readonly string[] | null | undefined): string[] {
  return (ids ?? []).map((id) => keyArgument(argument, id));
}

function keysOrNull(argument: string, ids: readonly string[] | null | undefined): string[] | null {
  return ids == null ? null : keysArgument(argument, ids);
}

/** 0 to 1, 0 when left out. */
export function confidence(value: number | null | undefined): number {
  const least = value ?? 0;
  if (!(least >= 0 && least <= 1)) throw invalidArgument("minConfidence", "a number from 0 to 1", least);
  return least;
}
