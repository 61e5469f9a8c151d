import { DatabaseError } from "./errors.js";
import type { Parameters, Row } from "./port.js";

/** More rows than any page, list or batch has. A statement that returns more lacks its limit. */
const MOST_ROWS = 250_000;

/** Converts a safe integer for an engine: as it is, or wrapped so that it is not stored as a float. */
export type Whole = (integer: number) => unknown;

/**
 * Converts parameters to plain data for a driver. Throws BAD_STATEMENT for values that one engine refuses and the other stores
 * wrongly. Allowed are null, booleans, strings, finite numbers, lists of one type without nulls, and plain maps. A map with the
 * name `properties` is going to be stored, so that it may only hold values and lists of values. -0 becomes 0.
 */
export function checkedParameters(
  statement: string,
  parameters: Parameters,
  whole: Whole,
): { [name: string]: unknown } {
  const refuse = (path: string, why: string): never => {
    throw new DatabaseError("BAD_STATEMENT", { statement, message: `$${path} of "${statement}" ${why}.` });
  };

  const number = (value: number, path: string, asFloat: boolean): unknown => {
    if (!Number.isFinite(value)) return refuse(path, `is ${value}; numbers are finite`);
    if (!Number.isInteger(value)) return value;
    if (!Number.isSafeInteger(value)) return refuse(path, `is ${value}; integers stay below 2^53`);
    return asFloat ? value + 0 : whole(value + 0);
  };

  const list = (values: readonly unknown[], path: string, stored: boolean): unknown[] => {
    // An engine stores a list of numbers as integers or as floats, never as both.
    const asFloats = values.some((value) => typeof value === "number" && !Number.isInteger(value));
    const first = typeOf(values[0]);
    return Array.from(values, (value, position) => {
      const at = `${path}[${position}]`;
      const type = typeOf(value);
      if (value === null) return refuse(at, "is null; a list has no nulls");
      if (stored && (type === "list" || type === "map")) return refuse(at, `is a ${type}; a stored list is flat`);
      if (type !== first) return refuse(at, `is a ${type} after a ${first}; a list has one type`);
      return converted(value, at, stored, asFloats);
    });
  };

  const map = (entries: object, path: string, stored: boolean): { [key: string]: unknown } => {
    const plain: { [key: string]: unknown } = {};
    for (const [key, value] of Object.entries(entries)) {
      const at = path === "" ? key : `${path}.${key}`;
      if (stored && typeOf(value) === "map") refuse(at, "is a map; a property is a value or a list of values");
      // defineProperty, because assigning to a key named __proto__ would set the prototype instead.
      Object.defineProperty(plain, key, {
        value: converted(value, at, stored || key === "properties", false),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return plain;
  };

  const converted = (value: unknown, path: string, stored: boolean, asFloat: boolean): unknown => {
    switch (typeOf(value)) {
      case "null":
      case "boolean":
      case "string":
        return value;
      case "number":
        return number(value as number, path, asFloat);
      case "list":
        return list(value as readonly unknown[], path, stored);
      case "map":
        return map(value as object, path, stored);
      default:
        return refuse(path, `is ${described(value)}; a value is plain JSON`);
    }
  };

  return map(parameters, "", false);
}

/** Checks the rows of an answer, whose columns are as the header of the statement has them. Throws BAD_STATEMENT for a column that is not plain JSON (a node, a date, 2^53 or more). */
export function checkedRows<R extends Row>(statement: string, rows: readonly { [column: string]: unknown }[]): R[] {
  if (rows.length > MOST_ROWS)
    throw new DatabaseError("BAD_STATEMENT", {
      statement,
      message: `"${statement}" returned ${rows.length} rows; the most is ${MOST_ROWS}.`,
    });
  const refuse = (value: unknown, column: string): never => {
    const message = `Column "${column}" of "${statement}" is ${described(value)}; columns are plain JSON with integers below 2^53.`;
    throw new DatabaseError("BAD_STATEMENT", { statement, message });
  };
  const check = (value: unknown, column: string): void => {
    if (typeof value === "string" || value === null || typeof value === "boolean") return;
    if (typeof value === "number") {
      // The Neo4j driver answers an integer past 2^53 as infinity.
      if (!Number.isFinite(value)) refuse(value, column);
    } else if (Array.isArray(value)) for (const item of value) check(item, column);
    else if (isPlain(value)) for (const item of Object.values(value)) check(item, column);
    else refuse(value, column);
  };
  for (const row of rows) for (const column of Object.keys(row)) check(row[column], column);
  return rows as R[];
}

function typeOf(value: unknown): "null" | "boolean" | "string" | "number" | "list" | "map" | "other" {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  const type = typeof value;
  if (type === "boolean" || type === "string" || type === "number") return type;
  return isPlain(value) ? "map" : "other";
}

/** Whether a value is a map as JSON makes it, or one without a prototype as GraphQL makes it; from any realm. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function described(value: unknown): string {
  if (typeof value === "object" && value !== null) return `a ${value.constructor.name}`;
  return typeof value === "function" || typeof value === "symbol" ? `a ${typeof value}` : `${String(value)}`;
}
