import { folded } from "./text/folding.js";

/** URLs of the pages that collections have for what they identify. */
const PAGES: { readonly [scheme: string]: (value: string) => string } = {
  wikidata: (value) => `https://www.wikidata.org/wiki/${encodeURIComponent(value)}`,
  lei: (value) => `https://search.gleif.org/#/record/${encodeURIComponent(value)}`,
  executive_order: (value) => `https://www.federalregister.gov/executive-order/${encodeURIComponent(value)}`,
};

/** The page that describes what an identifier stands for, or null when its collection has no pages. */
export function identifierPage(scheme: string, value: string): string | null {
  return Object.hasOwn(PAGES, scheme) ? (PAGES[scheme]?.(value) ?? null) : null;
}

/** An identifier as look-ups compare it, "wikidata:q1359568", whatever its case and punctuation. */
export function identifierForm(scheme: string, value: string): string {
  return `${folded(scheme)}:${folded(value)}`;
}
