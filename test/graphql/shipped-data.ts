import type { FactVersion } from "../../src/domain/fact.js";
import type { EntityRecord } from "../../src/domain/records.js";
import { folded } from "../../src/domain/text/folding.js";
import { versionsOf } from "../../src/domain/versions.js";
import type { EntityFilter } from "../../src/graph/lists/entity-lists.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { article, base, documents } from "../data/article.js";

// What the shipped packages say, looked through in plain code, record by record: what lists must agree with.

type Kind = NonNullable<EntityRecord["kind"]>;

/** An entity as the records of the packages together make it. */
export interface Known {
  readonly key: string;
  readonly kind: Kind;
  readonly within: string | undefined;
  readonly names: EntityRecord["names"];
  readonly identifiers: { readonly [scheme: string]: string };
  /** Where it stands in a list by name. */
  readonly sort: string;
}

/** Every entity of the shipped packages, by key. */
export const ENTITIES: ReadonlyMap<string, Known> = new Map(
  [...base.entities, ...article.entities].flatMap(({ value }) =>
    value.kind === undefined ? [] : [[value.key, known(value, value.kind)]],
  ),
);

function known(owner: EntityRecord, kind: Kind): Known {
  const { key, within } = owner;
  const others = [...base.entities, ...article.entities].filter(({ value }) => value.key === key && value !== owner);
  const records = [owner, ...others.map(({ value }) => value)];
  const names = records.flatMap((record) => record.names);
  const labels = names.filter(({ use }) => use === "LABEL");
  const name = (labels.find(({ language }) => language === "en") ?? labels[0])?.text ?? key;
  const identifiers = Object.assign({}, ...records.map((record) => record.identifiers).reverse());
  return { key, kind, within, names, identifiers, sort: `${folded(name)} ${key}` };
}

const catalogue = shippedCatalogue();

/** Every version of every fact of the shipped packages; no change of one ships, so that each fact has one. */
export const VERSIONS: readonly FactVersion[] = article.facts.flatMap(({ value: record }) => {
  const type = catalogue.get(record.type);
  if (!type) throw new Error(`No type ${record.type}.`);
  const entity = (key: string) => {
    const { kind, names } = ENTITIES.get(key) as Known;
    return { key, kind, labels: names.map(({ text, language }) => ({ text, language: language ?? null })) };
  };
  const publishedOn = (key: string) => documents.find((one) => one.key === key)?.publishedOn as string;
  const publisherOf = (key: string) => documents.find((one) => one.key === key)?.publisher ?? null;
  return versionsOf({ record, changes: [] }, { type, entity, publishedOn, publisherOf });
});

/** One choice of days that a test looks through. */
export interface Days {
  readonly first: string;
  readonly last: string;
  readonly known: string;
}

/** Whether a version is present on some day that is looked at, and known then. */
export function isInside(
  { time: { presence }, knownFrom, knownTo }: FactVersion,
  { first, last, known }: Days,
): boolean {
  return knownFrom <= known && known < knownTo && presence.fromEarliest <= last && first <= presence.toLatest;
}

/** The edges of some types that named fields show: plans are left out. */
export function edges(
  types: readonly string[],
  days: Days,
): readonly { readonly source: string; readonly target: string }[] {
  return VERSIONS.flatMap((version) => {
    const { source, target, type, phase } = version;
    const shown = types.includes(type) && phase !== "ANNOUNCED" && isInside(version, days);
    return shown && source !== null && target !== null ? [{ source, target }] : [];
  });
}

/** Whether an entity passes a filter. */
export function passes(one: Known, filter: EntityFilter, days: Days): boolean {
  const { kinds, ids, within, nameStartsWith, identifier } = filter;
  return (
    (kinds == null || kinds.includes(one.kind)) &&
    (ids == null || ids.includes(one.key)) &&
    (nameStartsWith == null || one.names.some(({ text }) => folded(text).startsWith(folded(nameStartsWith)))) &&
    (identifier == null || one.identifiers[identifier.scheme] === identifier.value) &&
    (within == null || isPlacedIn(one, within, days))
  );
}

/** Whether an entity is a region in a region, or is located or based in it or in one in it. */
function isPlacedIn({ key }: Known, region: string, days: Days): boolean {
  const liesIn = (place: string | undefined): boolean =>
    place !== undefined && (place === region || liesIn(ENTITIES.get(place)?.within));
  return (
    liesIn(ENTITIES.get(key)?.within) ||
    edges(["BASED_IN", "LOCATED_IN"], days).some(({ source, target }) => source === key && liesIn(target))
  );
}

/** The keys of the entities that pass, by name. */
export function expectedKeys(filter: EntityFilter, days: Days, among: Iterable<Known> = ENTITIES.values()): string[] {
  return [...among]
    .filter((one) => passes(one, filter, days))
    .sort((one, other) => (one.sort < other.sort ? -1 : 1))
    .map(({ key }) => key);
}
