import { DatabaseError } from "./errors.js";
import type { Statement } from "./port.js";
import { textFor } from "./statements.js";

/** A text whose parameters are entries of one map, `$given`. */
interface Gathered {
  readonly text: string;
  readonly names: readonly string[];
}

const gathered = new WeakMap<Statement, Gathered>();

/**
 * The text that Neo4j runs, with `$given.name` for every `$name`.
 *
 * Neo4j keeps a plan for each combination of the types and sizes of a statement's parameters, null being a type and a size
 * one of 1, 10, 100 and so on: a statement with a dozen parameters that may be left out is planned hundreds of times, 0.1 s
 * and more each. Entries of a map have neither type nor size, so that there is one plan: the one that Neo4j makes where it
 * knows nothing of the parameters (compared for all statements on 5.26.30; `put-package` alone gets another operator, for its
 * one row). Knowing the length of a list has also misled it: a short list of types to read every fact of them.
 *
 * Throws BAD_STATEMENT for a parameter that is not given: as an entry it would be null.
 */
export function withOneParameter(statement: Statement, given: object): string {
  const { text, names } = gatheredOf(statement);
  const missing = names.find((name) => !Object.hasOwn(given, name));
  if (missing !== undefined) {
    const message = `$${missing} of "${statement.name}" is not given.`;
    throw new DatabaseError("BAD_STATEMENT", { statement: statement.name, message });
  }
  return text;
}

/** The same text where nothing is given yet, for it is only to be planned. */
export function textToPlan(statement: Statement): string {
  return gatheredOf(statement).text;
}

function gatheredOf(statement: Statement): Gathered {
  let known = gathered.get(statement);
  if (known === undefined) {
    known = gather(textFor(statement, "neo4j"));
    gathered.set(statement, known);
  }
  return known;
}

/** Strings, quoted names and comments, which are left as they are, or a parameter. */
const PARTS = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\$(\w+)/g;

function gather(text: string): Gathered {
  const names = new Set<string>();
  const changed = text.replace(PARTS, (part: string, name: string | undefined) => {
    if (name === undefined) return part;
    names.add(name);
    return `$given.${name}`;
  });
  return { text: changed, names: [...names] };
}
