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
 * The versions of a fact, in order, without gap or overlap: one from each day on which evidence for it was published or
 * a change of it declared, until it was withdrawn.
 */
export function versionsOf({ record, changes }: Declaration, around: FactContext): FactVersion[] {
  const ordered = [...changes].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const publications = record.evidence.map((one) => around.publishedOn(one.document)).sort();
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
    const after = change.evidence.find((one) => around.publishedOn(one.document) > change.on);
    if (after)
      throw new InvalidInput(
        `${record.key}: a change on ${change.on} cannot rest on ${after.document}, which was published on ${around.publishedOn(after.document)}.`,
      );
  }

  const spans = days.filter((day) => withdrawal === undefined || day < withdrawal.on);
  const versions = spans.map((day, index) => {
    const last = index === spans.length - 1;
    return {
      ...contentAsOf(day, record, ordered, around),
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
    moments: worldMoments(version, around.type),
    knownMoments: knownMoments(version, versions[index - 1], {
      reported: record.evidence.some((one) => around.publishedOn(one.document) === version.knownFrom),
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

/** What the fact says as known on `day`. */
function contentAsOf(day: Day, record: FactRecord, changes: readonly ChangeRecord[], around: FactContext): Content {
  const past = changes.filter((change) => change.on <= day);
  const ended = past.findLast((change) => change.as === "ENDED");
  const disputes = past.filter((change) => change.as === "DISPUTED");
  const evidence: EvidenceRecord[] = [
    ...record.evidence.filter((one) => around.publishedOn(one.document) <= day),
    ...past.flatMap((change) => change.evidence),
  ];
  const dates = declaredDates(record);
  const reported = reportedBy(day, record, around);
  const ending = ended?.end === undefined ? undefined : { on: ended.on, end: ended.end };
  const participants = participantsOf(record, around);
  const joined = edgesAndEnds(around.type, participants);
  const { source, target } = joined;
  const kindOf = (key: string | null) => (key === null ? null : around.entity(key).kind);
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
    attributedTo: record.attributedTo.map((key) => around.entity(key).key),
    publishers: publishersOf(evidence, around),
    confidence: record.confidence,
    derived: record.derived,
    time: factTime(around.type, record.phase, dates, reported, ending),
    notes: notesOf(record, past, reported.first),
    about: record.about,
    replaces: record.replaces,
    disputedBy: disputes.flatMap((change) => change.by),
    evidence,
  };
  const told = { day, dates: ending ? { ...dates, end: ending.end } : dates, ended };
  return { ...version, sentence: factSentence(record, told, participants, around) };
}

/** Who published the documents that are evidence, each once, in the order of the evidence. */
function publishersOf(evidence: readonly EvidenceRecord[], around: FactContext): string[] {
  const keys = evidence.flatMap(({ document }) => around.publisherOf(document) ?? []);
  return [...new Set(keys.map((key) => around.entity(key).key))];
}

/** When what is known on `day` was reported. What comes with a change disputes the fact or tells its end: it reports nothing. */
function reportedBy(day: Day, record: FactRecord, around: FactContext): Publication {
  const published = record.evidence.map((one) => around.publishedOn(one.document));
  const [first = day, ...further] = [...new Set(published)].filter((one) => one <= day).sort();
  return { first, last: further.pop() ?? first, between: further };
}

/**
 * What is noted of the fact and of its changes, each with its day. Graphs of before have notes without one: the day the fact
 * was published is the only day they tell, and the package, which now has a date, says better when it is imported again.
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

function participantsOf(record: FactRecord, around: FactContext): Participation[] {
  return Object.keys(around.type.roles).flatMap((role) => {
    const keys = (record.roles[role] ?? []).map((key) => around.entity(key).key);
    const both = around.type.symmetric && role === around.type.sourceRole;
    return (both ? keys.sort() : keys).map((entity) => ({ role, entity }));
  });
}

/** What follows from who takes part in a fact: its edges, their first ends, and which type of the API it is. */
export function edgesAndEnds(type: FactTypeInfo, participants: readonly Participation[]) {
  const edges = edgesOf(type, participants);
  const self = joinsOnlyItself(type, participants, edges);
  return { form: factForm(type, edges), edges, self, ...endsOf(participants, type, edges, self) };
}

/** The two ends of the first edge; of a fact without any, who is in the role of the source, and of the target where that is another. */
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

/** Which type of the API a fact of a type with these edges is. */
function factForm(type: FactTypeInfo, edges: readonly FactEdge[]): FactForm {
  if (type.type === SWITCH_TYPE) return "SWITCH";
  if (type.temporality === "FIGURE") return "FIGURE";
  return edges.length > 0 ? "RELATIONSHIP" : "OCCURRENCE";
}
