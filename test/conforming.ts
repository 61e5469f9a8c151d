import { readFileSync } from "node:fs";
import type { Database, Row, Statement, Value } from "../src/database/port.js";
import { statementFiles } from "../src/database/statements.js";

/** The types of columns by what `npm run cypher` writes of each statement. */
const TYPES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  [
    ...readFileSync(new URL("../src/database/rows.ts", import.meta.url), "utf8").matchAll(/^ {2}"([a-z-]+)": (.*);$/gm),
  ].map(([, name = "", row = ""]) => [
    name,
    new Map(
      [...row.matchAll(/readonly (\w+): ((?:\{[^}]*\}|[^;}])+)/g)].map(([, column = "", type = ""]) => [
        column,
        type.trim(),
      ]),
    ),
  ]),
);
const SHIPPED = new Set(statementFiles().map(({ name }) => name));

/** A database that fails where a row of a statement of cypher/ is not what its header says. */
export function conforming(database: Database): Database {
  const checked = <R extends Row>({ name }: Statement<R>, rows: R[]): R[] => {
    if (SHIPPED.has(name)) for (const row of rows) refuseOther(name, row);
    return rows;
  };
  return {
    engine: database.engine,
    capabilities: database.capabilities,
    version: database.version,
    get abandoned() {
      return database.abandoned;
    },
    get generation() {
      return database.generation;
    },
    read: async (statement, parameters, options) =>
      checked(statement, await database.read(statement, parameters, options)),
    async *stream(statement, parameters, options) {
      for await (const row of database.stream(statement, parameters, options)) yield* checked(statement, [row]);
    },
    write: (work, options) =>
      database.write(
        (transaction) =>
          work({
            run: async (statement, parameters) => checked(statement, await transaction.run(statement, parameters)),
          }),
        options,
      ),
    define: (statement, options) => database.define(statement, options),
    ...(database.prepare && { prepare: (statement: Statement) => database.prepare?.(statement) as Promise<void> }),
    close: () => database.close(),
  };
}

function refuseOther(name: string, row: Row): void {
  const types = TYPES.get(name);
  for (const [column, type] of types ?? []) {
    const value = row[column] as Value;
    if (!type.split(" | ").some((one) => isOf(one, value)))
      throw new Error(`cypher/${name}.cypher says that ${column} is ${type}, and it is ${JSON.stringify(value)}.`);
  }
}

function isOf(type: string, value: Value | undefined): boolean {
  if (type === "null") return value === null;
  if (type.startsWith("readonly ")) {
    const item = type.slice("readonly ".length, -"[]".length);
    return Array.isArray(value) && value.every((one) => typeof one === item);
  }
  if (type.startsWith("{")) return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}
