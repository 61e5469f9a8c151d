import { readdirSync, readFileSync } from "node:fs";
import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print, visit } from "graphql";

const FOLDER = new URL("../../examples/", import.meta.url);

/** An example as a project takes it in, where names are shared by all of its documents. */
export interface Example {
  readonly file: string;
  /** What its operation is called, without `Query` at the end. */
  readonly name: string;
  readonly document: DocumentNode;
}

/**
 * Every example, its operation named `NameQuery` and its fragments `Name_fragment`: what relay-compiler asks for in a module
 * `Name`. Nothing else is changed.
 */
export function examples(): Example[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const document = parse(readFileSync(new URL(file, FOLDER), "utf8"));
      const [operation] = document.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one] : []));
      if (operation?.name === undefined) throw new Error(`examples/${file} has no named operation.`);
      return { file, name: operation.name.value, document: inModule(operation.name.value, document) };
    });
}

/** The text of each definition, for projects whose modules hold one each. */
export function texts({ document }: Example): string[] {
  return document.definitions.map(print);
}

function inModule(module: string, document: DocumentNode): DocumentNode {
  const renamed = <T extends { readonly name: { readonly value: string } }>(node: T): T => ({
    ...node,
    name: { ...node.name, value: `${module}_${node.name.value}` },
  });
  return visit(document, {
    [Kind.OPERATION_DEFINITION]: (node: OperationDefinitionNode): OperationDefinitionNode => ({
      ...node,
      name: { kind: Kind.NAME, value: `${module}Query` },
    }),
    [Kind.FRAGMENT_DEFINITION]: renamed,
    [Kind.FRAGMENT_SPREAD]: renamed,
  });
}
