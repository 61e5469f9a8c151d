import type { Database } from "../../../src/database/port.js";
import { statement } from "../../../src/database/statements.js";
import { queryOf } from "../../../src/domain/search/query.js";
import { cypher } from "../../databases.js";
import { STARTUP } from "../../graphql/service.js";
import { graphOf, SHIPPED } from "../../graphs.js";
import { lookAlikes } from "./look-alikes.js";

let database: Database;
beforeAll(async () => {
  database = await graphOf([...SHIPPED, lookAlikes]);
}, STARTUP);
afterAll(() => database?.close());

/** Parts of a form that have a gram in them: its beginning, its end, and what is between. */
function partsOf(form: string): string[] {
  const characters = [...form];
  const parts = [characters.slice(0, 3), characters.slice(1, -1), characters.slice(-4)].map((part) => part.join(""));
  return [form, ...parts].filter((part) => part !== "");
}

test(
  "what is looked for by a gram of it is what looking at every name finds, in the same order",
  async () => {
    const names = await database.read(cypher("MATCH (n:Name) RETURN DISTINCT n.folded AS folded ORDER BY folded"), {});
    // Of every third name one of its parts: each statement is asked of all of these.
    const parts = new Set(
      names.flatMap(({ folded }, nth) => partsOf(folded as string).slice(nth % 12, (nth % 12) + 1)),
    );
    const asked = [...parts].map(queryOf).filter(({ inner, initials }) => inner.length > 0 && initials === null);
    expect(asked.length).toBeGreaterThan(100);
    for (const { form, inner } of asked) {
      const given = { text: form, kinds: null, revision: 1_000, limit: 301 };
      const every = await database.read(statement("names-like"), given);
      expect(every.length).toBeGreaterThan(0);
      expect(await database.read(statement("names-like-by-gram"), { ...given, grams: inner })).toEqual(every);
    }
  },
  STARTUP,
);
