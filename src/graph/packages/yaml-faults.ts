import { type Document, isPair, isScalar, isSeq, visit } from "yaml";
import { isHeldExactly } from "../../domain/text/exact-number.js";

/** A fault in a YAML text that its parser does not report, with its place. */
export interface YamlFault {
  readonly kind: "FORBIDDEN" | "INEXACT";
  readonly path: readonly (string | number)[];
  /** The name of the property, or the number as it is written. */
  readonly written: string;
  readonly offset: number;
}

/** The first number that cannot be held as it is written, or property that no object may have; undefined when there is none. */
export function faultInYaml(document: Document): YamlFault | undefined {
  let fault: YamlFault | undefined;
  visit(document, {
    Scalar(key, node, ancestors) {
      const { value, source } = node;
      const found = (kind: YamlFault["kind"], written: string) => {
        fault = { kind, written, path: pathOf(key, ancestors), offset: node.range?.[0] ?? 0 };
        return visit.BREAK;
      };
      if (key === "key" && value === "__proto__") return found("FORBIDDEN", value);
      if (typeof value === "number" && source !== undefined && !isHeldExactly(source)) return found("INEXACT", source);
      return undefined;
    },
  });
  return fault;
}

/** The names and positions that lead to a node. */
function pathOf(key: unknown, ancestors: readonly unknown[]): (string | number)[] {
  return ancestors.flatMap((ancestor, nth): (string | number)[] => {
    const inner = ancestors[nth + 1];
    if (isPair(ancestor)) return [String(isScalar(ancestor.key) ? ancestor.key.value : ancestor.key)];
    if (isSeq(ancestor)) return [inner === undefined ? Number(key) : ancestor.items.indexOf(inner)];
    return [];
  });
}
