// All that is read of a version of a fact, a column for each.
x.id AS id, x.fact AS fact, x.type AS type, x.form AS form, x.self AS self, x.source AS source, x.target AS target, x.participants AS participants,
x.attributes AS attributes, x.sentence AS sentence, x.note AS note, x.withdrawalNote AS withdrawalNote, x.validity AS validity, x.announced AS announced,
x.fromEarliest AS fromEarliest, x.fromLatest AS fromLatest, x.toEarliest AS toEarliest, x.toLatest AS toLatest, x.sure AS sure,
x.knownFrom AS knownFrom, x.knownTo AS knownTo, x.published AS published, x.withdrawnAs AS withdrawnAs, x.replacedBy AS replacedBy,
x.replaces AS replaces, x.disputedBy AS disputedBy, x.about AS about, x.phase AS phase, x.standing AS standing, x.modality AS modality,
x.attributedTo AS attributedTo, x.confidence AS confidence, x.derived AS derived, x.sort AS sort
