interface Named {
  readonly name: string;
}
type Type = Named & { readonly [part: string]: unknown };

/** The parts of a type that the docs list; arguments and values of enums stay in the order in which they are meant. */
const SORTED = ["fields", "inputFields", "possibleTypes"];

/** An answer to an introspection with its types and their fields by name, as one looks for them in the docs. */
export function withSortedSchema<Answer>(answer: Answer): Answer {
  const { data } = answer as { readonly data?: { readonly __schema?: { readonly types: readonly Type[] } } };
  if (!data?.__schema) return answer;
  const types = byName(data.__schema.types).map((type) => {
    const lists = SORTED.filter((part) => Array.isArray(type[part]));
    return { ...type, ...Object.fromEntries(lists.map((part) => [part, byName(type[part] as Named[])])) };
  });
  return { ...answer, data: { ...data, __schema: { ...data.__schema, types } } };
}

function byName<One extends Named>(list: readonly One[]): One[] {
  return [...list].sort((a, b) => (a.name < b.name ? -1 : 1));
}
