import { registerEnumType } from "type-graphql";
import type { Catalogue } from "../domain/catalogue.js";
import { ENTITY_KINDS, REGION_LEVELS } from "../domain/kinds.js";
import { COMPARATORS, MODALITIES, NAME_USES, PHASES, STANDINGS } from "../domain/records.js";

type Values = Record<string, string>;

const valuesOf = (names: readonly string[]): Values => Object.fromEntries(names.map((name) => [name, name]));

/** An enum of the API with a description for it and for each of its values. */
export function describedEnum<T extends string>(
  name: string,
  description: string,
  values: readonly T[],
  describe: { [value in T]: string },
): Values {
  const object = valuesOf(values);
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: describe[value] }]));
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}

export const EntityKindEnum = describedEnum(
  "EntityKind",
  "What an entity is. Customer and provider are roles, not kinds.",
  ENTITY_KINDS,
  {
    COMPANY: "A company, or a unit of one.",
    GOVERNMENT: "A government, or a body or office of one.",
    PERSON: "A person.",
    POLICY: "A law, order, sanction or campaign.",
    REGION: "A country, a city, or any other part of the world.",
    PRODUCT: "A product or a service that people use.",
    FACILITY: "A data centre, a plant or another site.",
    GROUP: "Several who are spoken of together, whether or not they have a name.",
    TOPIC: "A sector, an event such as a pandemic, or another subject.",
  },
);

export const RegionLevelEnum = describedEnum("RegionLevel", "How large a region is.", REGION_LEVELS, {
  WORLD: "The whole world.",
  CONTINENT: "A continent, as UN M49 counts them.",
  SUBREGION: "A part of a continent.",
  COUNTRY: "A country or an area with a code of ISO 3166.",
  SUBDIVISION: "A state, a province or another part of a country.",
  CITY: "A city.",
  OTHER: 'A region outside the tree of regions, such as "overseas".',
});

export const NameUseEnum = describedEnum("NameUse", "What a name is used for.", NAME_USES, {
  LABEL: "The name it goes by.",
  ALIAS: "Another name.",
  FORMER: "A name it no longer goes by.",
  ABBREVIATION: "A short form.",
  TICKER: "A symbol on a stock exchange.",
  ROMANIZATION: "A name written in Latin letters.",
});

export const PhaseEnum = describedEnum(
  "Phase",
  "The stage that a fact is about. Each stage is a fact of its own.",
  PHASES,
  {
    ANNOUNCED: "Decided or planned. Not yet so, and perhaps never.",
    IN_EFFECT: "A present or past state; its end says whether it is over.",
    COMPLETED: "An event that has happened.",
    HALTED: "Stopped or suspended.",
    UNSPECIFIED: "A statement or a measured value, to which stages do not apply.",
  },
);

export const StandingEnum = describedEnum(
  "Standing",
  "Whether a fact is still held to be right. Being wrong is not the same as being over.",
  STANDINGS,
  {
    ASSERTED: "Somebody says so, and nothing is known against it.",
    DISPUTED: "Somebody says so, and there is reason to doubt it.",
    SUPERSEDED: "Withdrawn and replaced by another fact.",
    RETRACTED: "Withdrawn.",
  },
);

export const ModalityEnum = describedEnum("Modality", "How the document presents what it says.", MODALITIES, {
  FACT: "As a fact.",
  CLAIM: "As what somebody claims.",
  ANALYSIS: "As its own analysis.",
  FRAMING: "As the framing of its story, such as a headline.",
  PLAN: "As what somebody plans.",
  PREDICTION: "As what will come.",
  OPINION: "As an opinion.",
});

export const CertaintyEnum = describedEnum(
  "Certainty",
  "How surely a fact is present in a view. This concerns time only: a mere claim can be DEFINITE.",
  ["DEFINITE", "POSSIBLE"],
  {
    DEFINITE: "Whatever the exact dates are.",
    POSSIBLE: "For some of the exact dates that the source leaves open.",
  },
);

export const DirectionEnum = describedEnum(
  "Direction",
  "Which way a relationship goes, seen from an entity.",
  ["OUT", "IN", "BOTH"],
  {
    OUT: "From the entity: it is the source.",
    IN: "To the entity: it is the target.",
    BOTH: "Either; for a symmetric relationship, such as competing, both at once.",
  },
);

export const EntityOrderEnum = describedEnum("EntityOrder", "The order of a list of entities.", ["NAME", "KEY"], {
  NAME: "By the English name, or else the first; case, accents and punctuation do not count.",
  KEY: "By key.",
});

export const ComparatorEnum = describedEnum(
  "Comparator",
  "How the true value compares with the given one.",
  COMPARATORS,
  {
    EQUAL: "It is the value.",
    ABOUT: "It is about the value.",
    AT_LEAST: "It is the value or more.",
    AT_MOST: "It is the value or less.",
    MORE_THAN: "It is more.",
    LESS_THAN: "It is less.",
  },
);

export const TemporalityEnum = describedEnum(
  "Temporality",
  "How a type of fact stands in time.",
  ["STATE", "EVENT", "FIGURE"],
  {
    STATE: "It holds over a span.",
    EVENT: "It happens, and stays part of the picture.",
    FIGURE: "It is a value measured over a period.",
  },
);

const PRECISIONS = [
  "DAY",
  "MONTH",
  "QUARTER",
  "SEASON",
  "QUADRIMESTER",
  "HALF",
  "YEAR",
  "DECADE",
  "RANGE",
  "BEFORE",
  "AFTER",
  "UNKNOWN",
] as const;

export const DatePrecisionEnum = describedEnum("DatePrecision", "How precisely the source gives a date.", PRECISIONS, {
  DAY: "A day.",
  MONTH: "A month.",
  QUARTER: "A quarter of a year.",
  SEASON: "A season: spring is March to May, in the southern hemisphere September to November.",
  QUADRIMESTER: "Four months, a third of a year.",
  HALF: "Half a year.",
  YEAR: "A year.",
  DECADE: "A decade.",
  RANGE: "One day among several.",
  BEFORE: "Some day up to the latest one.",
  AFTER: "Some day from the earliest one on.",
  UNKNOWN: "The source does not say; any bounds follow from the day of publication.",
});

/** One value for each entry of the catalogue, filled in before the schema is built. */
export const FactTypeEnum: Values = {};
/** Those fact types that are figures. */
export const MeasureEnum: Values = {};

/** Registers the enums that follow from the catalogue. A process serves one catalogue; a later one replaces it. */
export function registerCatalogue(catalogue: Catalogue): void {
  const register = (object: Values, name: string, description: string, figures: boolean) => {
    for (const value of Object.keys(object)) delete object[value];
    const entries = catalogue.entries.filter((entry) => !figures || entry.temporality === "FIGURE");
    Object.assign(object, valuesOf(entries.map(({ type }) => type)));
    const valuesConfig = Object.fromEntries(entries.map((entry) => [entry.type, { description: entry.description }]));
    registerEnumType(object, { name, description, valuesConfig });
  };
  register(
    FactTypeEnum,
    "FactType",
    "What kind of assertion a fact is; see `catalogue` for the roles and attributes of each.",
    false,
  );
  register(MeasureEnum, "Measure", "What a figure measures: the fact types that are figures.", true);
}
