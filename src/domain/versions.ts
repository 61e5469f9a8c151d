import type { FactTypeInfo } from "./catalogue.js";
import { SWITCH_TYPE } from "./catalogue.js";
import type { ChangeRecord } from "./change-record.js";
import { edgesOf, type FactEdge, joinsOnlyItself } from "./edges.js";
import { InvalidInput } from "./errors.js";
import type { FactForm, FactVersion, Withdrawal } from "./fact.js";
import { type FactContext, factSentence } from "./fact-sentence.js";
import { knownMoments, worldMoments } from "./moments.js";
import type { Note } from "./note.js";
import type { Participation } from "./participation.js";
import type { EvidenceRecord, FactRecord } from "./records.js";
import { type Day, UNBOUNDED_END } from "./time/day.js";
import { factTime } from "./time/fact-times.js";
import type { DeclaredDates, Publication } from "./time/times.js";

/** A fact as packages declare it: its record, with full keys, and the changes that any package declares of it. */
export interface Declaration {
  readonly record: FactRecord;
  readonly changes: readonly ChangeRecord[];
}

/**
 * The versions of a fact, in order, without gaps or overlaps: a new one begins on each day on which evidence was published
 * or a change declared, until the fact is withdrawn.
 */
export function versionsOf({ record, changes }: Declaration, context: FactContext): FactVersion[] {
  const ordered = [...changes].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const publications = record.evidence.map((one) => context.publishedOn(one.document)).sort();
  const published = publications[0] ?? UNBOUNDED_END;
  const days = [...new Set([...publications, ...ordered.map((change) => change.on)])].sort();
  const early = ordered.find((change) => change.on <= published);
  if (early)
    throw new InvalidInput(
      `${record.key}: a change on ${early.on} must come after ${published}, the day the fact was published.`,
    );
  const withdrawal = ordered.find((change) => change.as === "RETRACTED" || change.as === "SUPERSEDED");
  const late = withdrawal && ordered.find((change) => change !== withdrawal && change.on >= withdrawal.on);
  if (late)
    throw new InvalidInput(`${record.key}: a change on ${late.on} cannot follow the withdrawal on ${withdrawal.on}.`);

  for (const change of ordered) {
    const after = change.evidence.find((one) => context.publishedOn(one.document) > change.on);
    if (after)
      throw new InvalidInput(
        `${record.key}: a change on ${change.on} cannot rest on ${after.document}, which was published on ${context.publishedOn(after.document)}.`,
      );
  }

  const spans = days.filter((day) => withdrawal === undefined || day < withdrawal.on);
  const versions = spans.map((day, index) => {
    const last = index === spans.length - 1;
    return {
      ...contentAsOf(day, record, ordered, context),
      knownFrom: day,
      knownTo: last ? (withdrawal?.on ?? UNBOUNDED_END) : (spans[index + 1] ?? UNBOUNDED_END),
      published,
      withdrawnAs: last && withdrawal ? (withdrawal.as as Withdrawal) : null,
      withdrawal:
        last && withdrawal ? { notes: notesOf(record, ordered, published), evidence: withdrawal.evidence } : null,
      replacedBy: last && withdrawal?.as === "SUPERSEDED" ? (withdrawal.by[0] ?? null) : null,
    };
  });
  return versions.map((version, index) => ({
    ...version,
    moments: worldMoments(version, context.type),
    knownMoments: knownMoments(version, versions[index - 1], {
      reported: record.evidence.some((one) => context.publishedOn(one.document) === version.knownFrom),
      disputed: ordered.some((change) => change.as === "DISPUTED" && change.on === version.knownFrom),
      ended: ordered.some((change) => change.as === "ENDED" && change.on === version.knownFrom),
    }),
  }));
}

type VersionSpan = Pick<
  FactVersion,
  "knownFrom" | "knownTo" | "published" | "withdrawnAs" | "withdrawal" | "replacedBy"
>;
type Content = Omit<FactVersion, keyof VersionSpan | "moments" | "knownMoments">;

/** The content of the fact as known on `day`. */
function contentAsOf(day: Day, record: FactRecord, changes: readonly ChangeRecord[], context: FactContext): Content {
  const past = changes.filter((change) => change.on <= day);
  const ended = past.findLast((change) => change.as === "ENDED");
  const disputes = past.filter((change) => change.as === "DISPUTED");
  const evidence: EvidenceRecord[] = [
    ...record.evidence.filter((one) => context.publishedOn(one.document) <= day),
    ...past.flatMap((change) => change.evidence),
  ];
  const dates = declaredDates(record);
  const reported = reportedBy(day, record, context);
  const ending = ended?.end === undefined ? undefined : { on: ended.on, end: ended.end };
  const participants = participantsOf(record, context);
  const joined = edgesAndEnds(context.type, participants);
  const { source, target } = joined;
  const kindOf = (key: string | null) => (key === null ? null : context.entity(key).kind);
  const version = {
    key: record.key,
    type: record.type,
    ...joined,
    participants,
    sourceKind: kindOf(source),
    targetKind: kindOf(target),
    attributes: record.attributes,
    phase: record.phase,
    modality: record.modality,
    standing: disputes.length > 0 ? ("DISPUTED" as const) : record.standing,
    attributedTo: record.attributedTo.map((key) => context.entity(key).key),
    publishers: publishersOf(evidence, context),
    confidence: record.confidence,
    derived: record.derived,
    time: factTime(context.type, record.phase, dates, reported, ending),
    notes: notesOf(record, past, reported.first),
    about: record.about,
    replaces: record.replaces,
    disputedBy: disputes.flatMap((change) => change.by),
    evidence,
  };
  const asOfDay = { day, dates: ending ? { ...dates, end: ending.end } : dates, ended };
  return { ...version, sentence: factSentence(record, asOfDay, participants, context) };
}

/** The publishers of the documents that are evidence, each once, in the order of the evidence. */
function publishersOf(evidence: readonly EvidenceRecord[], context: FactContext): string[] {
  const keys = evidence.flatMap(({ document }) => context.publisherOf(document) ?? []);
  return [...new Set(keys.map((key) => context.entity(key).key))];
}

/**
 * The days up to `day` on which documents reported the fact. Evidence of a change disputes or ends the fact and does not
 * count.
 */
function reportedBy(day: Day, record: FactRecord, context: FactContext): Publication {
  const published = record.evidence.map((one) => context.publishedOn(one.document));
  const [first = day, ...further] = [...new Set(published)].filter((one) => one <= day).sort();
  return { first, last: further.pop() ?? first, between: further };
}

/**
 * The notes of a fact and of its changes, each with its day. Older graphs have notes without a day: they get the day on which
 * the fact was published, until the package, which now has a date, is imported again.
 */
function notesOf(record: FactRecord, changes: readonly ChangeRecord[], published: Day): Note[] {
  return [
    ...record.note.map(({ since = published, text }) => ({ since, text })),
    ...changes.map(({ on, note }) => ({ since: on, text: note })),
  ].filter(({ text }) => Object.keys(text).length > 0);
}

function declaredDates(record: FactRecord): DeclaredDates {
  const { start, end, date, period, announced, wording } = record;
  const given = { start, end, date, period, announced, wording };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as DeclaredDates;
}

function participantsOf(record: FactRecord, context: FactContext): Participation[] {
  return Object.keys(context.type.roles).flatMap((role) => {
    const keys = (record.roles[role] ?? []).map((key) => context.entity(key).key);
    const both = context.type.symmetric && role === context.type.sourceRole;
    return (both ? keys.sort() : keys).map((entity) => ({ role, entity }));
  });
}

/** What follows from the participants of a fact: its edges, the ends of the first, and its type in the API. */
export function edgesAndEnds(type: FactTypeInfo, participants: readonly Participation[]) {
  const edges = edgesOf(type, participants);
  const self = joinsOnlyItself(type, participants, edges);
  return { form: factForm(type, edges), edges, self, ...endsOf(participants, type, edges, self) };
}

/**
 * The two ends of the first edge. For a fact without edges: its participants in the roles of source and target, where these
 * differ.
 */
function endsOf(
  participants: readonly Participation[],
  { sourceRole, targetRole }: FactTypeInfo,
  [first]: readonly FactEdge[],
  self: boolean,
): { source: string | null; target: string | null } {
  if (first) return { source: first.source, target: first.target };
  const inRole = (role: string | undefined) => participants.find((one) => one.role === role)?.entity ?? null;
  return { source: inRole(sourceRole), target: self || sourceRole === targetRole ? null : inRole(targetRole) };
}

/** The API's type of a fact with these edges. */
function factForm(type: FactTypeInfo, edges: readonly FactEdge[]): FactForm {
  if (type.type === SWITCH_TYPE) return "SWITCH";
  if (type.temporality === "FIGURE") return "FIGURE";
  return edges.length > 0 ? "RELATIONSHIP" : "OCCURRENCE";
}
