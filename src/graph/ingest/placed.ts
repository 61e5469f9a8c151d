/** The line of a value in its file, and the lines of its parts by their keys or positions as far as they are known. */
export interface Lines {
  readonly line: number;
  readonly parts?: { readonly [step: string]: Lines };
}

/** Where a record stands. Plain data, so that it can be stored with the record. */
export interface Place {
  readonly file: string;
  readonly lines: Lines;
}

/** A value with the place it came from, for messages. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
  /** "facts.yaml:12", of the part at `path` as far as the file tells. */
  at(path?: readonly PropertyKey[]): string;
}

export function placed<T>(value: T, place: Place): Placed<T> {
  return { value, place, at: (path = []) => `${place.file}:${lineOf(place.lines, path)}` };
}

function lineOf(lines: Lines, path: readonly PropertyKey[]): number {
  let known = lines;
  for (const step of path) {
    const { parts = {} } = known;
    const part = Object.hasOwn(parts, step) ? parts[String(step)] : undefined;
    if (part === undefined) break;
    known = part;
  }
  return known.line;
}
