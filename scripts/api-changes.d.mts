/** The changes from one schema to another as lines, the breaking ones first; none when there are none. */
export function changes(before: string, after: string): Promise<string[]>;
