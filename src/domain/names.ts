import type { EntityRecord, NameRecord, NameUse } from "./records.js";
import type { Label } from "./text/language.js";

/** A name of an entity. Names do not depend on the view; `validity` says when one was in use. */
export interface EntityName {
  readonly text: string;
  readonly language: string | null;
  /** ISO 15924, such as "Hang" or "Latn"; null when the text has no letters. */
  readonly script: string | null;
  readonly use: NameUse;
  /** When it was in use, in EDTF; null when nothing is said of it. */
  readonly validity: string | null;
  /** The key of the merged entity that had the name; absent on names of the entity's own. */
  readonly mergedFrom?: string;
}

/** Scripts; of two that a text uses equally, the first names it. */
const SCRIPTS: readonly (readonly [code: string, letters: RegExp])[] = [
  ["Hang", /\p{Script=Hangul}/gu],
  ["Jpan", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["Hani", /\p{Script=Han}/gu],
  ["Latn", /\p{Script=Latin}/gu],
  ["Cyrl", /\p{Script=Cyrillic}/gu],
  ["Arab", /\p{Script=Arabic}/gu],
  ["Deva", /\p{Script=Devanagari}/gu],
  ["Thai", /\p{Script=Thai}/gu],
  ["Grek", /\p{Script=Greek}/gu],
  ["Hebr", /\p{Script=Hebrew}/gu],
];

/** The script of most letters of a text, in ISO 15924. A script subtag of its language ("zh-Hant") takes precedence. */
export function scriptOf(text: string, language: string | null): string | null {
  const subtag = /^[A-Za-z]{2,8}-([A-Za-z]{4})\b/.exec(language ?? "")?.[1];
  if (subtag) return subtag.charAt(0).toUpperCase() + subtag.slice(1).toLowerCase();
  const counts = SCRIPTS.map(([code, letters]) => [code, text.match(letters)?.length ?? 0] as const);
  const [code, most] = counts.reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0] as const);
  return most === 0 ? null : code;
}

export function entityName({ text, language, use, validity }: NameRecord): EntityName {
  return {
    text,
    language: language ?? null,
    script: scriptOf(text, language ?? null),
    use,
    validity: validity ?? null,
  };
}

/** The record of a package, with the revisions at which the package left the entity out and put it back, alternately. */
export type DeclaredRecord = EntityRecord & { readonly away?: readonly number[] };

/** What all packages declare of one entity, by package. The package whose record has a kind owns the entity. */
export type DeclaredEntity = { readonly [dataPackage: string]: DeclaredRecord };

/** The package that owns an entity: others may only add names and identifiers. Undefined while nobody does. */
export function ownerOf(declared: DeclaredEntity): string | undefined {
  return Object.keys(declared).find((dataPackage) => declared[dataPackage]?.kind !== undefined);
}

/** The record of the package that owns an entity; undefined while nobody does. */
export function ownRecord(declared: DeclaredEntity): DeclaredRecord | undefined {
  return declared[ownerOf(declared) ?? ""];
}

/** The records of an entity, the owner's first, then in the order of their packages' keys. */
function allRecords(declared: DeclaredEntity): EntityRecord[] {
  const owner = ownerOf(declared);
  const order = Object.keys(declared).sort((a, b) => Number(b === owner) - Number(a === owner) || (a < b ? -1 : 1));
  return order.flatMap((dataPackage) => declared[dataPackage] ?? []);
}

/** Every name of an entity, once. */
export function declaredNames(declared: DeclaredEntity): EntityName[] {
  const names = allRecords(declared).flatMap((record) => record.names.map(entityName));
  return [...new Map(names.map((name) => [JSON.stringify(name), name])).values()];
}

/** The labels of an entity: its names in use. A name that is no longer in use is declared as FORMER. */
export function labelsOf(declared: DeclaredEntity): Label[] {
  return declaredNames(declared).flatMap(({ text, language, use }) => (use === "LABEL" ? [{ text, language }] : []));
}

/** An identifier of an entity: the collection, and the entity's identifier in it. */
export interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

/** Identifiers of an entity from all its records, each once, the owner's first. */
export function identifiersOf(declared: DeclaredEntity): Identifier[] {
  const all = allRecords(declared).flatMap(({ identifiers }) =>
    Object.entries(identifiers).flatMap(([scheme, values]) => [values].flat().map((value) => ({ scheme, value }))),
  );
  return [...new Map(all.map((one) => [`${one.scheme}:${one.value}`, one])).values()];
}
