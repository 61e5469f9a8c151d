// What do these versions of facts say?
// Parameters: $ids: [string] (of versions)
// Columns: id: string, fact: string, type: string, form: string, self: boolean, source: string or null, target: string or null,
// participants: [string] (role and key), attributes: string (JSON), sentence: string (JSON), note: string (JSON),
// withdrawalNote: string or null (JSON), validity: string (JSON), announced: string or null (JSON), fromEarliest: string, fromLatest: string,
// toEarliest: string, toLatest: string, sure: boolean, knownFrom: string, knownTo: string, published: string, withdrawnAs: string or null,
// replacedBy: string or null, replaces: [string], disputedBy: [string], about: [string], phase: string, standing: string, modality: string,
// attributedTo: [string], confidence: number, derived: boolean, sort: string
UNWIND $ids AS id
MATCH (f:Fact {id: id})
// <RETURN fact-columns f>
RETURN f.id AS id, f.fact AS fact, f.type AS type, f.form AS form, f.self AS self, f.source AS source, f.target AS target, f.participants AS participants,
f.attributes AS attributes, f.sentence AS sentence, f.note AS note, f.withdrawalNote AS withdrawalNote, f.validity AS validity, f.announced AS announced,
f.fromEarliest AS fromEarliest, f.fromLatest AS fromLatest, f.toEarliest AS toEarliest, f.toLatest AS toLatest, f.sure AS sure,
f.knownFrom AS knownFrom, f.knownTo AS knownTo, f.published AS published, f.withdrawnAs AS withdrawnAs, f.replacedBy AS replacedBy,
f.replaces AS replaces, f.disputedBy AS disputedBy, f.about AS about, f.phase AS phase, f.standing AS standing, f.modality AS modality,
f.attributedTo AS attributedTo, f.confidence AS confidence, f.derived AS derived, f.sort AS sort
// >
