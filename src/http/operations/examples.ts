import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Kind, parse, stripIgnoredCharacters } from "graphql";

const FOLDER = fileURLToPath(new URL("../../../examples/", import.meta.url));

/**
 * Returns a function that names the operations of `examples/`, which the playground shows, by their text; spaces, commas and comments
 * make no difference. It returns undefined for any other document, even one with the name of an example.
 */
export function examples(folder = FOLDER): (text: string) => string | undefined {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".graphql")) : [];
  const names = new Map<string, string>();
  for (const file of files) {
    const text = readFileSync(`${folder}${file}`, "utf8");
    for (const definition of parse(text).definitions)
      if (definition.kind === Kind.OPERATION_DEFINITION && definition.name)
        names.set(stripIgnoredCharacters(text), definition.name.value);
  }
  return (text) => names.get(stripIgnoredCharacters(text));
}
