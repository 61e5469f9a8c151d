import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionNode } from "graphql";
import { operationOf } from "./view-variables.js";

const VARIABLES: readonly (readonly [name: string, type: string])[] = [
  ["valid", "EDTF"],
  ["known", "Date"],
];

/** A piece of text and where it goes. */
type Insertion = readonly [at: number, text: string];

/**
 * The document with `$valid` and `$known` declared by its operation and passed to `asOf`, which is put around the
 * operation's fields when there is none. Comments stay. Undefined when it cannot be done without changing what is
 * asked: several views side by side, arguments that are already there, fields that only Query has, fragments on Query.
 */
export function withViewInserted(query: string, name?: string): string | undefined {
  const operation = operationOf(query, name);
  if (operation?.operation !== "query") return undefined;
  const below = belowView(query, operation);
  return below && inserted(query, [...declarations(query, operation), ...below]);
}

function declarations(query: string, operation: OperationDefinitionNode): Insertion[] {
  const given = operation.variableDefinitions ?? [];
  const declared = given.map(({ variable }) => variable.name.value);
  const missing = VARIABLES.filter(([one]) => !declared.includes(one)).map(([one, type]) => `$${one}: ${type}`);
  const last = given.at(-1);
  if (missing.length === 0) return [];
  if (last?.loc) return [[last.loc.end, `, ${missing.join(", ")}`]];
  const list = `(${missing.join(", ")})`;
  if (operation.name?.loc) return [[operation.name.loc.end, list]];
  const start = operation.loc?.start ?? 0;
  // `query { ... }`, or the short form without the word.
  return query[start] === "{" ? [[start, `query View${list} `]] : [[start + "query".length, ` View${list}`]];
}

function belowView(query: string, operation: OperationDefinitionNode): Insertion[] | undefined {
  const { selections, loc } = operation.selectionSet;
  if (!loc) return undefined;
  const [only] = selections;
  if (selections.length === 1 && only?.kind === Kind.FIELD && only.name.value === "asOf") return argumentsOf(only);
  if (!selections.every(hasTwinBelowView)) return undefined;
  const inner = query.slice(loc.start + 1, loc.end - 1);
  // The fields that now stand one step deeper.
  const breaks = [...inner.matchAll(/\n(?=[^\n])/g)].map(({ index }): Insertion => [loc.start + 1 + index + 1, "  "]);
  const lines = breaks.length > 0;
  const last = breaks.at(-1);
  // The line of the closing brace stays where it is, and gets one before it.
  const close: Insertion = [loc.end - 1, lines ? "  }\n" : "} "];
  const steps = last && !query.slice(last[0], loc.end - 1).trim() ? breaks.slice(0, -1) : breaks;
  return [[loc.start + 1, `${lines ? "\n " : ""} asOf(valid: $valid, known: $known) {`], ...steps, close];
}

/** Arguments for an `asOf` that has none of them yet. */
function argumentsOf({ name, arguments: given = [] }: FieldNode): Insertion[] | undefined {
  if (given.some((one) => VARIABLES.some(([variable]) => variable === one.name.value))) return undefined;
  const pairs = VARIABLES.map(([variable]) => `${variable}: $${variable}`).join(", ");
  const last = given.at(-1);
  if (last?.loc) return [[last.loc.end, `, ${pairs}`]];
  return name.loc && [[name.loc.end, `(${pairs})`]];
}

function hasTwinBelowView(selection: SelectionNode): boolean {
  if (selection.kind !== Kind.FIELD) return false;
  const { value } = selection.name;
  return !["asOf", "node", "nodes"].includes(value) && !value.startsWith("__");
}

function inserted(text: string, insertions: readonly Insertion[]): string {
  const fromTheEnd = [...insertions].sort(([a], [b]) => b - a);
  return fromTheEnd.reduce((result, [at, piece]) => result.slice(0, at) + piece + result.slice(at), text);
}
