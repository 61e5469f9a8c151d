/** The texts of the parts of statements, by their names. */
export type Parts = ReadonlyMap<string, string>;

export function parts(): Parts;
export function partFor(all: Parts, name: string, variable: string): string;
export function withParts(all: Parts, text: string): string;
export function outdated(): { readonly file: string; readonly before: string; readonly text: string }[];
