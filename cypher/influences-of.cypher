// Which facts tell what brought these facts about, in one view, newest first?
// Parameters: $facts: [{fact, first}] (a key and the id of its first version); $first, $last: days of the view; $known: day; $revision: integer; $types: [string]
// Columns: told: string (a key of $facts), id: string, fact: string, type: string, form: string, self: boolean, source: string or null,
// target: string or null, participants: [string] (role and key), attributes: string (JSON), sentence: string (JSON), note: string (JSON),
// withdrawalNote: string or null (JSON), validity: string (JSON), announced: string or null (JSON), fromEarliest: string, fromLatest: string,
// toEarliest: string, toLatest: string, sure: boolean, knownFrom: string, knownTo: string, published: string, withdrawnAs: string or null,
// replacedBy: string or null, replaces: [string], disputedBy: [string], about: [string], phase: string, standing: string, modality: string,
// attributedTo: [string], confidence: number, derived: boolean, sort: string
UNWIND $facts AS told
MATCH (t:Fact {id: told.first})
MATCH (t)<-[:ABOUT]-(f:Fact)
WHERE f.type IN $types
  // <AND present f>
  AND f.recordedFrom <= $revision AND $revision < f.recordedTo AND f.knownFrom <= $known AND $known < f.knownTo AND f.fromEarliest <= $last AND $first <= f.toLatest
  // >
RETURN told.fact AS told,
  // <fact-columns f>
  f.id AS id, f.fact AS fact, f.type AS type, f.form AS form, f.self AS self, f.source AS source, f.target AS target, f.participants AS participants,
  f.attributes AS attributes, f.sentence AS sentence, f.note AS note, f.withdrawalNote AS withdrawalNote, f.validity AS validity, f.announced AS announced,
  f.fromEarliest AS fromEarliest, f.fromLatest AS fromLatest, f.toEarliest AS toEarliest, f.toLatest AS toLatest, f.sure AS sure,
  f.knownFrom AS knownFrom, f.knownTo AS knownTo, f.published AS published, f.withdrawnAs AS withdrawnAs, f.replacedBy AS replacedBy,
  f.replaces AS replaces, f.disputedBy AS disputedBy, f.about AS about, f.phase AS phase, f.standing AS standing, f.modality AS modality,
  f.attributedTo AS attributedTo, f.confidence AS confidence, f.derived AS derived, f.sort AS sort
  // >
ORDER BY told, sort DESC
