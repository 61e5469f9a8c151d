import { DatabaseError } from "./errors.js";
import type { Statement } from "./port.js";
import { textFor } from "./statements.js";

/** The text of a statement whose parameters are entries of one map, `$given`. */
interface Rewritten {
  readonly text: string;
  readonly names: readonly string[];
}

const rewritten = new WeakMap<Statement, Rewritten>();

/**
 * The text that Neo4j runs, with `$given.name` for every `$name`.
 *
 * Neo4j caches a plan for each combination of the types and sizes of the parameters; null is a type of its own, and sizes are 1, 10,
 * 100 and so on. A statement with a dozen optional parameters would be planned hundreds of times, for 0.1 s and more each.
 * Entries of a map have neither type nor size, so that there is one plan: the one that Neo4j makes without knowing the
 * parameters (compared for all statements on 5.26.30; only `put-package` gets another operator, for its one row). Knowing
 * the length of a list has also misled the planner: for a short list of types it read every fact of them.
 *
 * Throws BAD_STATEMENT for a parameter that is not given: as an entry it would be null.
 */
export function withOneParameter(statement: Statement, given: object): string {
  const { text, names } = rewrittenOf(statement);
  const missing = names.find((name) => !Object.hasOwn(given, name));
  if (missing !== undefined) {
    const message = `$${missing} of "${statement.name}" is not given.`;
    throw new DatabaseError("BAD_STATEMENT", { statement: statement.name, message });
  }
  return text;
}

/** The same text for planning, when no parameters are given yet. */
export function textToPlan(statement: Statement): string {
  return rewrittenOf(statement).text;
}

function rewrittenOf(statement: Statement): Rewritten {
  let known = rewritten.get(statement);
  if (known === undefined) {
    known = rewrite(textFor(statement, "neo4j"));
    rewritten.set(statement, known);
  }
  return known;
}

/** A string, a quoted name or a comment, which are left as they are; or a parameter. */
const PARTS = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\$(\w+)/g;

function rewrite(text: string): Rewritten {
  const names = new Set<string>();
  const changed = text.replace(PARTS, (part: string, name: string | undefined) => {
    if (name === undefined) return part;
    names.add(name);
    return `$given.${name}`;
  });
  return { text: changed, names: [...names] };
}
