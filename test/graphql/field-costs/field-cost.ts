/**
 * A field of the contract with the statements that it takes of all the objects of a page together.
 * `asked`: how it is asked for; `$n` is the size of a page, `$ids` so many ids, `#` what is asked of a list's page.
 * `place`: where objects are found for which it has something to tell, unless places.ts has one for its type.
 */
export type FieldCost = readonly [field: string, asked: string, statements: readonly string[], place?: string];
