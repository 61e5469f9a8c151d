// The library `edtf` ships no types. Only what src/domain/time/edtf.ts asks of it is declared here.
declare module "edtf" {
  interface Constraints {
    /** The highest level of the standard to accept; 3 adds uncertain seasons. */
    level?: 0 | 1 | 2 | 3;
    types?: ("Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "List" | "Set")[];
  }

  /** The syntax tree of the text. Throws when the text is not EDTF or not of the types asked for. */
  export function parse(text: string, constraints?: Constraints): { type: string; level: number };
}
