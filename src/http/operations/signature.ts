import { createHash } from "node:crypto";
import { type DocumentNode, Kind, type OperationDefinitionNode, print, visit } from "graphql";

/** Signatures by operation. Apollo Server caches parsed documents, so that an operation that comes again is the same object. */
const known = new WeakMap<OperationDefinitionNode, string>();

/**
 * SHA-256, in hex, of the fields and arguments of an operation and its fragments. The name that a client gives the operation does not
 * count, nor do literals, which may differ each time.
 */
export function signatureOf(document: DocumentNode, operation: OperationDefinitionNode): string {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const { name: _, ...unnamed } = operation;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const text = print(visit({ kind: Kind.DOCUMENT, definitions: [unnamed, ...fragments] }, WITHOUT_VALUES));
  const signature = createHash("sha256").update(text).digest("hex");
  known.set(operation, signature);
  return signature;
}

/** The label of an operation in metrics, by its signature. */
export function labelOf(signature: string): string {
  return `sha256:${signature.slice(0, 16)}`;
}

const ZERO = { kind: Kind.INT, value: "0" } as const;

const WITHOUT_VALUES = {
  IntValue: () => ZERO,
  FloatValue: () => ZERO,
  StringValue: () => ({ kind: Kind.STRING, value: "" }) as const,
  ListValue: () => ({ kind: Kind.LIST, values: [] }) as const,
};
