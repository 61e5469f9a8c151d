import { isHeldExactly } from "../../domain/text/exact-number.js";

/** A string with the colon behind it if it is the name of a property, a number, a bracket or a comma. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|-?\d[\d.eE+-]*|[{}[\],]/g;

/** A fault that `JSON.parse` does not report. */
export interface JsonFault {
  readonly kind: "REPEATED" | "FORBIDDEN" | "INEXACT";
  readonly path: readonly (string | number)[];
  /** The name of the property, or the number as it is written. */
  readonly written: string;
}

/** An object with the names it has had, or a list with the number of its items; `at` is the one that is being read. */
type Level = { readonly names: Set<string> | null; at: string | number };

/** The first fault in a JSON text; undefined when there is none. `json` is JSON, so that a look at its tokens is enough. */
export function faultIn(json: string): JsonFault | undefined {
  const levels: Level[] = [];
  const fault = (kind: JsonFault["kind"], written: string) => ({ kind, path: levels.map(({ at }) => at), written });
  for (const [token, colon] of json.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === "{") levels.push({ names: new Set(), at: "" });
    else if (token === "[") levels.push({ names: null, at: 0 });
    else if (token === "}" || token === "]") levels.pop();
    else if (token === ",") {
      if (level && typeof level.at === "number") level.at += 1;
    } else if (colon !== undefined) {
      const name = propertyName(token.slice(0, -colon.length));
      if (!level?.names) continue;
      level.at = name;
      if (name === "__proto__") return fault("FORBIDDEN", name);
      if (level.names.has(name)) return fault("REPEATED", name);
      level.names.add(name);
    } else if (!token.startsWith('"') && !isHeldExactly(token)) return fault("INEXACT", token);
  }
  return undefined;
}

/** The same name may be written with escapes or without. */
function propertyName(text: string): string {
  return text.includes("\\") ? (JSON.parse(text) as string) : text.slice(1, -1);
}
