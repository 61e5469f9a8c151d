import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  stripIgnoredCharacters,
  type ValidationRule,
  validate,
} from "graphql";
import { shown } from "../../domain/errors.js";
import { type Entry, manifestProblem, readManifest } from "./manifest.js";

/** A listed operation, with the name by which it is counted. */
interface Listed {
  readonly entry: Entry;
  readonly name: string | undefined;
  readonly document: DocumentNode;
}

/** The operations of all manifests, which clients may request by id. */
export class OperationList {
  readonly #byId = new Map<string, Listed>();
  /** By text without spaces, commas and comments, which GraphQL ignores. */
  readonly #byText = new Map<string, Listed>();

  /** Reads the manifests. Throws InvalidInput, with a line that names the file and the operation, for one that cannot be used. */
  constructor(files: readonly string[]) {
    for (const entry of files.flatMap(readManifest)) {
      const { id, text } = entry;
      const listed = { entry, ...read(entry) };
      const known = this.#byId.get(id);
      if (known !== undefined && known.entry.text !== text)
        throw wrong(listed, `is another one than that of this id in ${JSON.stringify(known.entry.file)}`);
      this.#byId.set(id, listed);
      this.#byText.set(stripIgnoredCharacters(text), listed);
    }
  }

  /** Throws InvalidInput about the first operation that this schema or a limit on documents refuses. */
  check(schema: GraphQLSchema, rules: readonly ValidationRule[]): void {
    for (const listed of this.#byId.values()) {
      const [unknown] = operationsOf(listed.document).filter((one) => !schema.getRootType(one.operation));
      if (unknown) throw wrong(listed, `is a ${unknown.operation}, and this service takes queries`);
      const [error] = validate(schema, listed.document, rules, { maxErrors: 1 });
      if (error) throw wrong(listed, `is refused: ${error.message.replace(/\s+/g, " ")}`);
    }
  }

  /** The text of an operation by its id, which may also be written as `sha256:ID`. Undefined if it is not listed. */
  textOf(id: string): string | undefined {
    return (this.#byId.get(id) ?? this.#byId.get(id.replace(/^sha256:/, "")))?.entry.text;
  }

  /** Whether a document is listed, apart from spaces, commas and comments. */
  has(text: string): boolean {
    return this.#find(text) !== undefined;
  }

  /** The name of a listed document; undefined for one without a name and for every other document, whatever name it has. */
  nameOf(text: string): string | undefined {
    return this.#find(text)?.name;
  }

  #find(text: string): Listed | undefined {
    if (this.#byText.size === 0) return undefined;
    try {
      return this.#byText.get(stripIgnoredCharacters(text));
    } catch {
      return undefined;
    }
  }
}

function read(entry: Entry): Pick<Listed, "document" | "name"> {
  try {
    const document = parse(entry.text);
    const [operation] = operationsOf(document);
    if (operation) return { document, name: operation.name?.value };
  } catch (error) {
    throw manifestProblem(entry.file, `holds ${shown(entry.id)}, which is no GraphQL: ${(error as Error).message}`);
  }
  throw manifestProblem(entry.file, `holds ${shown(entry.id)}, which is no operation`);
}

function operationsOf({ definitions }: DocumentNode): OperationDefinitionNode[] {
  return definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
}

function wrong({ entry, name }: Pick<Listed, "entry" | "name">, what: string) {
  const named = name === undefined ? "" : `${name} `;
  return manifestProblem(entry.file, `holds the operation ${named}(id ${shown(entry.id)}), which ${what}`);
}
