import { nearest, type Place } from "./distance.js";
import { initialsOf, lettersOf } from "./forms.js";
import type { Query } from "./query.js";

/** In which way a name is what is sought, the best first. */
export const WAYS = ["exact", "prefix", "part", "initials", "unfinished syllable", "words", "typo"] as const;
export type Way = (typeof WAYS)[number];

/** How a name is what is sought: `degree` tells better from worse among those of one way, 0 is the best. */
export interface Match {
  readonly way: Way;
  readonly degree: number;
}

const PLACES: readonly Place[] = ["whole", "prefix", "part"];

/** How the form of a name is what is sought; null when it is not. */
export function matchOf(query: Query, form: string): Match | null {
  if (query.initials !== null) return byInitials(query, query.initials, form);
  const place = placeOf(query.form, form);
  if (place) return { way: place === "whole" ? "exact" : place, degree: 0 };
  const letters = [...lettersOf(form)];
  // The last syllable that is typed may still grow: 삼서 on the way to 삼성.
  const unfinished = placeOf(query.letters.join(""), letters.join(""));
  if (unfinished && unfinished !== "whole") return { way: "unfinished syllable", degree: PLACES.indexOf(unfinished) };
  if (query.words.length > 1 && query.words.every((word) => form.includes(word))) return { way: "words", degree: 0 };
  if (query.edits.whole === 0 || (query.sameHead && letters[0] !== query.letters[0])) return null;
  const near = nearest(query.letters, letters, query.edits);
  return near && { way: "typo", degree: near.edits * PLACES.length + PLACES.indexOf(near.place) };
}

/** Where a form is in another one. */
export function placeOf(sought: string, form: string): Place | null {
  if (form === sought) return "whole";
  if (form.startsWith(sought)) return "prefix";
  return form.includes(sought) ? "part" : null;
}

/** Consonants that stand alone are any syllable that begins so, or themselves; everything else is itself. */
function byInitials({ form: sought }: Query, initials: string, form: string): Match | null {
  const characters = [...sought];
  const name = [...form];
  const heads = [...initialsOf(form)];
  const fits = (start: number) =>
    characters.every((character, place) => {
      const at = start + place;
      return character === name[at] || (character === initials[place] && character === heads[at]);
    });
  const start = heads.findIndex((_, place) => fits(place));
  if (start < 0) return null;
  const place = start > 0 ? "part" : heads.length === characters.length ? "whole" : "prefix";
  return { way: "initials", degree: PLACES.indexOf(place) };
}
