// What do these versions of facts say?
// Parameters: $ids: [string] (of versions)
// Columns: id, fact, type, form, self, source, target, participants (role and key), attributes (JSON), sentence (JSON), note (JSON), withdrawalNote (JSON or null), validity (JSON), announced (JSON or null),
// fromEarliest, fromLatest, toEarliest, toLatest, sure, knownFrom, knownTo, published, withdrawnAs, replacedBy, replaces, disputedBy, about, phase, standing, modality, attributedTo, confidence, derived, sort
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
