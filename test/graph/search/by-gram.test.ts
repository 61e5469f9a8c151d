import type { Database } from "../../../src/database/port.js";
import { statement } from "../../../src/database/statements.js";
import { queryOf } from "../../../src/search/query.js";
import { cypher, TEST_ENGINE } from "../../databases.js";
import { STARTUP } from "../../graphql/service.js";
import { graphOf, SHIPPED } from "../../graphs.js";
import { lookAlikes } from "./look-alikes.js";

let database: Database;
beforeAll(async () => {
  database = await graphOf([...SHIPPED, lookAlikes]);
}, STARTUP);
afterAll(() => database?.close());

/** Of how many names one is asked for, by one of its parts: on Neo4j an index of its own answers both statements. */
const ONE_OF = TEST_ENGINE === "neo4j" ? 20 : 3;

/** Parts of a form that have a gram in them: its beginning, its end, and what is between. */
function partsOf(form: string): string[] {
  const characters = [...form];
  const parts = [characters.slice(0, 3), characters.slice(1, -1), characters.slice(-4)].map((part) => part.join(""));
  return [form, ...parts].filter((part) => part !== "");
}

test(
  "a search by grams finds the same names in the same order as comparing every name",
  async () => {
    const names = await database.read(cypher("MATCH (n:Name) RETURN DISTINCT n.folded AS folded ORDER BY folded"), {});
    const some = names.filter((_, nth) => nth % ONE_OF === 0);
    const parts = new Set(some.flatMap(({ folded }, nth) => partsOf(folded as string).slice(nth % 4, (nth % 4) + 1)));
    const asked = [...parts].map(queryOf).filter(({ inner, initials }) => inner.length > 0 && initials === null);
    expect(asked.length).toBeGreaterThan(300 / ONE_OF);
    for (const { form, inner } of asked) {
      const given = { text: form, kinds: null, revision: 1_000, limit: 301 };
      const every = await database.read(statement("names-like"), given);
      expect(every.length).toBeGreaterThan(0);
      expect(await database.read(statement("names-like-by-gram"), { ...given, grams: inner })).toEqual(every);
    }
  },
  STARTUP,
);
