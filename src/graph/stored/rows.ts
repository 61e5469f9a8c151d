import { createHash } from "node:crypto";
import type { Parameters } from "../../database/port.js";
import { type FactEdge, sortOfEdge } from "../../domain/edges.js";
import { DERIVATION, type FactVersion, OPEN_REVISION, sortOf } from "../../domain/fact.js";
import { isUndated, momentGaps, momentKeys } from "../../domain/moments.js";
import { participationText } from "../../domain/participation.js";
import type { EvidenceRecord, FactRecord } from "../../domain/records.js";
import type { Day } from "../../domain/time/day.js";
import type { TimeBounds } from "../../domain/time/times.js";
import type { DeclaredFact } from "./declaration.js";
import { toldColumns } from "./told-columns.js";

/** Properties of a node or an edge. */
export type Properties = Parameters;

/** 128 bits of SHA-256 over the JSON of a value: enough to tell whether it changed. The order of its keys does not matter. */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value, inOrder)).digest("hex").slice(0, 32);
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the columns of a node and of its edge have in common: what views and filters look at. */
function viewed(version: FactVersion): Properties {
  const { presence } = version.time;
  return {
    fact: version.key,
    sort: sortOf(version),
    fromEarliest: presence.fromEarliest,
    fromLatest: presence.fromLatest,
    toEarliest: presence.toEarliest,
    toLatest: presence.toLatest,
    sure: presence.sure,
    knownFrom: version.knownFrom,
    knownTo: version.knownTo,
    phase: version.phase,
    modality: version.modality,
    standing: version.standing,
    confidence: version.confidence,
  };
}

/** Where a version stands in this graph's own history: its number, and the revision it is recorded from. */
export interface Recording {
  readonly number: number;
  readonly revision: number;
}

/** The properties of the node of a version. Lists and maps that only an answer shows are JSON. */
export function factProperties(version: FactVersion, declared: DeclaredFact, recording: Recording): Properties {
  const { time } = version;
  return {
    ...viewed(version),
    version: recording.number,
    recordedFrom: recording.revision,
    recordedTo: OPEN_REVISION,
    digest: versionDigest(version, declared.record),
    derivation: DERIVATION,
    package: declared.package,
    changedBy: Object.keys(declared.changes),
    declared: JSON.stringify(declared),
    type: version.type,
    form: version.form,
    source: version.source,
    target: version.target,
    sourceKind: version.sourceKind,
    targetKind: version.targetKind,
    self: version.self,
    participants: version.participants.map(participationText),
    entities: [...new Set(version.participants.map(({ entity }) => entity))],
    documents: [...new Set(version.evidence.map(({ document }) => document))],
    published: version.published,
    withdrawnAs: version.withdrawnAs,
    withdrawalNote: version.withdrawal && JSON.stringify(version.withdrawal.notes),
    replacedBy: version.replacedBy,
    datedFrom: time.dated?.from ?? null,
    datedTo: time.dated?.to ?? null,
    datedGaps: (time.dated?.gaps ?? []).map(({ from, to }) => `${from} ${to}`),
    year: yearOf(time.validity.start),
    moments: version.moments,
    knownMoments: version.knownMoments,
    ...momentKeys(version),
    momentGaps: momentGaps(version),
    undated: isUndated(version),
    attributedTo: version.attributedTo,
    publishers: version.publishers,
    derived: version.derived,
    about: version.about,
    replaces: version.replaces,
    disputedBy: version.disputedBy,
    sentence: JSON.stringify(version.sentence),
    note: JSON.stringify(version.notes),
    attributes: JSON.stringify(version.attributes),
    ...toldColumns(version),
    validity: JSON.stringify(time.validity),
    announced: time.announced && JSON.stringify(time.announced),
  };
}

/** The year that both bounds of a date lie in, or null. */
function yearOf({ earliest, latest }: TimeBounds): string | null {
  const year = earliest?.slice(0, 4) ?? null;
  return year === latest?.slice(0, 4) ? year : null;
}

/** The properties of an edge of a version. */
export function relationshipProperties(version: FactVersion, edge: FactEdge, recording: Recording): Properties {
  return {
    ...viewed(version),
    ...edgeProperties(sortOf(version), edge),
    version: recording.number,
    recordedFrom: recording.revision,
    recordedTo: OPEN_REVISION,
    derived: version.derived,
  };
}

/** What an edge says besides what its node does; `sort`: of the fact. */
export function edgeProperties(sort: string, edge: FactEdge): Properties {
  return { sort: sortOfEdge(sort, edge), sourceRole: edge.sourceRole, targetRole: edge.targetRole };
}

/** A link from a version to a document. */
export interface EvidenceLink {
  readonly document: string;
  readonly position: number;
  readonly properties: Properties;
}

/**
 * The links from a version to documents, in their order: what says so, and behind it what says that it was withdrawn, which
 * is known `since` that day.
 */
export function evidenceLinks(version: FactVersion): EvidenceLink[] {
  const { evidence, withdrawal, knownTo } = version;
  const links = [
    ...evidence.map((one) => ({ one, since: null })),
    ...(withdrawal?.evidence ?? []).map((one) => ({ one, since: knownTo })),
  ];
  return links.map(({ one, since }, position) => ({
    document: one.document,
    position,
    properties: evidenceProperties(one, since),
  }));
}

function evidenceProperties(evidence: EvidenceRecord, since: Day | null): Properties {
  return {
    since,
    locator: evidence.locator,
    paragraph: evidence.paragraph ?? null,
    sha256: evidence.sha256,
    anchor: evidence.anchor ?? null,
    gloss: JSON.stringify(evidence.gloss),
    ref: evidence.ref ?? null,
  };
}

/**
 * Tells whether a version says anything else than one that is recorded. A sentence made from a template does not count:
 * a new name of an entity changes no fact.
 */
export function versionDigest(version: FactVersion, declared: FactRecord): string {
  // Its edges follow from who takes part.
  const { edges: _edges, self: _self, ...said } = version;
  const known = digests.get(version) ?? digestOf({ ...said, sentence: declared.sentence });
  digests.set(version, known);
  return known;
}

/** Of versions that were asked for before: a version comes of one declaration. */
const digests = new WeakMap<FactVersion, string>();
