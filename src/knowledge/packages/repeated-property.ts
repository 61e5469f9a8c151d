/** A string, with the colon behind it if it is the name of a property, or a brace. */
const NAME_OR_BRACE = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}]/g;

/**
 * The first property that an object in a JSON text has twice; undefined when there is none. `JSON.parse` takes the last of
 * them in silence. `json` is JSON: strings and braces alone tell where an object begins, ends and names a property.
 */
export function repeatedProperty(json: string): string | undefined {
  const objects: Set<string>[] = [];
  for (const [token, colon] of json.matchAll(NAME_OR_BRACE)) {
    if (token === "{") objects.push(new Set());
    else if (token === "}") objects.pop();
    else if (colon !== undefined) {
      const name = nameOf(token.slice(0, -colon.length));
      const names = objects.at(-1);
      if (names?.has(name)) return name;
      names?.add(name);
    }
  }
  return undefined;
}

/** The same name may be written with escapes or without. */
function nameOf(text: string): string {
  return text.includes("\\") ? (JSON.parse(text) as string) : text.slice(1, -1);
}
