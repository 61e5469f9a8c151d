import { blockProblem } from "./plain-text.js";

/** The longest name of a type, role or attribute: these are names in the API and of edges. */
const LONGEST_IDENTIFIER = 64;

/** The names and texts in an entry of the catalogue. */
interface Wording {
  readonly type: string;
  readonly description: string;
  readonly inverse?: string | undefined;
  readonly roles: object;
  readonly attributes: object;
  readonly sentences: { readonly [phase: string]: { readonly [language: string]: string } | undefined };
}

type PlacedText = readonly [path: string[], text: string];

/** The problems with the names and texts of an entry, each with its path. */
export function wordingProblems({ type, description, inverse, roles, attributes, sentences }: Wording) {
  const slots = Object.entries({ roles, attributes });
  const names: PlacedText[] = [
    [["type"], type],
    ...slots.flatMap(([field, named]) => Object.keys(named).map((name): PlacedText => [[field, name], name])),
  ];
  const texts: PlacedText[] = [
    [["description"], description],
    ...(inverse === undefined ? [] : [[["inverse"], inverse] satisfies PlacedText]),
    ...Object.entries(sentences).flatMap(([phase, said = {}]) =>
      Object.entries(said).map(([language, text]): PlacedText => [["sentences", phase, language], text]),
    ),
  ];
  return [
    ...names.map(([path, { length }]) => ({ path, message: lengthProblem(length) })),
    ...texts.map(([path, text]) => ({ path, message: blockProblem(text) })),
  ].flatMap(({ path, message }) => (message === undefined ? [] : [{ path, message }]));
}

function lengthProblem(length: number): string | undefined {
  return length > LONGEST_IDENTIFIER ? `must have at most ${LONGEST_IDENTIFIER} letters, and has ${length}` : undefined;
}
