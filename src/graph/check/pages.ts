import type { Database, Parameters } from "../../database/port.js";
import type { RowOf, StatementName } from "../../database/rows.js";
import { type Placeholders, statement } from "../../database/statements.js";
import { factOfVersion } from "../../domain/fact.js";
import { WRITE_DEADLINE } from "../lease/lease.js";

/** How many ids are read at a time: they are small, and on Grafeo each reading of them looks at every node of the label. */
const IDS = 20_000;
/** How many of them are checked at a time. */
const CHECKED = 500;

/** Runs a statement that may have much to look at. */
export function read<Name extends StatementName>(
  database: Database,
  name: Name,
  parameters: Parameters,
  placeholders: Placeholders = {},
): Promise<RowOf[Name][]> {
  return database.read(statement(name, placeholders), parameters, { deadline: WRITE_DEADLINE });
}

/** All keys of entities, in parts. */
export function entityPages(database: Database): AsyncGenerator<string[]> {
  return pages(database, "entity-ids", (id) => id);
}

/** The ids of all versions of facts, in parts that never divide the versions of one fact. */
export function versionPages(database: Database): AsyncGenerator<string[]> {
  return pages(database, "fact-ids", factOfVersion);
}

async function* pages(
  database: Database,
  name: "entity-ids" | "fact-ids",
  whole: (id: string) => string,
): AsyncGenerator<string[]> {
  let ids: string[] = [];
  for (let after = "", last = false; !last; ) {
    const found = (await read(database, name, { after, limit: IDS })).map(({ id }) => id);
    last = found.length < IDS;
    after = found.at(-1) ?? after;
    ids = [...ids, ...found];
    let start = 0;
    while (start < ids.length) {
      let end = Math.min(start + CHECKED, ids.length);
      while (end < ids.length && whole(ids[end] ?? "") === whole(ids[end - 1] ?? "")) end += 1;
      // What follows may belong to the last one.
      if (end === ids.length && !last) break;
      yield ids.slice(start, end);
      start = end;
    }
    ids = ids.slice(start);
  }
}
