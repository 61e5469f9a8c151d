/** One operation of `examples/`. What is said about it stands in the comment at its top. */
export interface Example {
  /** The question it answers, and the first line of the comment. */
  readonly title: string;
  /** The larger question it belongs to. */
  readonly group: string;
  /** A sentence or two on what it teaches. */
  readonly about: string;
  /** The name of its operation. */
  readonly name: string;
  /** The operation, with its title as a comment above it. */
  readonly query: string;
  /** The variables as JSON, indented; empty when it has none. */
  readonly variables: string;
}

const FIELD = /^(group|variables): +(.*)$/;

/** Reads one file of `examples/`. Throws an error that names the file when something is missing. */
export function readExample(file: string, text: string): Example {
  const [, comment = "", operation = ""] = /^((?:# .*\n)+)([\s\S]+)$/.exec(text) ?? [];
  const [title, ...lines] = comment
    .trim()
    .split("\n")
    .map((line) => line.slice(2));
  const fields = new Map(lines.flatMap((line) => [FIELD.exec(line) ?? []]).map(([, key, value]) => [key, value]));
  const about = lines.filter((line) => !FIELD.test(line));
  const group = fields.get("group");
  const name = /^query (\w+)/m.exec(operation)?.[1];
  if (!title || !group || !name || about.length === 0)
    throw new Error(`${file} needs a title, "# group: ...", a sentence and an operation with a name, in this order.`);
  const query = `# ${title}\n${operation}`;
  return { title, group, about: about.join(" "), name, query, variables: indented(fields) };
}

function indented(fields: ReadonlyMap<string | undefined, string | undefined>): string {
  const variables: unknown = JSON.parse(fields.get("variables") ?? "null");
  return variables === null ? "" : JSON.stringify(variables, null, 2);
}

/** Examples by group, both in the order in which they come. */
export function grouped(examples: readonly Example[]): ReadonlyMap<string, readonly Example[]> {
  const groups = new Map<string, Example[]>();
  for (const example of examples) groups.set(example.group, [...(groups.get(example.group) ?? []), example]);
  return groups;
}
