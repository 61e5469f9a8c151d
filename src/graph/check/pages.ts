import type { Database, Parameters } from "../../database/port.js";
import type { RowOf, StatementName } from "../../database/rows.js";
import { type Placeholders, statement } from "../../database/statements.js";
import { factOfVersion } from "../../domain/fact.js";
import { WRITE_DEADLINE } from "../lease/lease.js";

/** Ids read at a time: they are small, and each read scans every node of the label on Grafeo. */
const IDS = 20_000;
/** Ids checked at a time. */
const CHECKED = 500;

/** Runs a reading statement under the deadline of writers, since it may scan much. */
export function read<Name extends StatementName>(
  database: Database,
  name: Name,
  parameters: Parameters,
  placeholders: Placeholders = {},
): Promise<RowOf[Name][]> {
  return database.read(statement(name, placeholders), parameters, { deadline: WRITE_DEADLINE });
}

/** The keys of all entities, in batches. */
export function entityPages(database: Database): AsyncGenerator<string[]> {
  return pages(database, "entity-ids", (id) => id);
}

/** The ids of all versions of facts, in batches that keep the versions of one fact together. */
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
