import type { Database } from "../../../src/database/port.js";
import { loadCatalogue } from "../../../src/graph/stored/catalogue.js";
import { cypher, testDatabase } from "../../databases.js";
import { dump, factIn, importing, shipped } from "../importing.js";
import { company, customerOf, packageFolder, paper, type SmallPackage } from "../small-package.js";
import { breakingAfter, expireLease } from "./breaking.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
afterEach(() => database.close());

const lends = {
  type: "LENDS_TO",
  description: "Someone lends money.",
  temporality: "STATE",
  roles: {
    lender: { kinds: ["COMPANY"], end: "SOURCE", required: true },
    borrower: { kinds: ["COMPANY"], end: "TARGET", required: true },
  },
  attributes: { sum: "text" },
  inverse: "borrower of",
  sentences: { default: { en: "{lender} lends {borrower}[ {sum}].", ko: "{lender:이/가} {borrower}에 빌려준다." } },
};
const trades = { ...lends, type: "TRADES_WITH" };
const facts = [
  customerOf("F1", ["", ""], ["2021-07-25"], {
    type: "LENDS_TO",
    roles: { lender: "acme", borrower: "bank" },
    attributes: { sum: "a million" },
  }),
];
const rest = { entities: [company("acme"), company("bank")], documents: [paper("2021-07-25")] };
const p = (catalogue: SmallPackage["catalogue"], more: SmallPackage = {}) =>
  importing(database, packageFolder("p", { ...rest, ...(catalogue && { catalogue }), ...more }));
const known = async () => loadCatalogue(database, shipped);

test("a package brings a fact type and facts of it in one import", async () => {
  expect((await known()).get("LENDS_TO")).toBeUndefined();
  expect(await p([lends], { facts })).toMatchObject({ revision: 1, versions: 1 });
  expect((await known()).get("LENDS_TO")).toMatchObject({ sourceRole: "lender", targetRole: "borrower" });
  expect((await known()).get("CUSTOMER_OF")).toEqual(shipped.get("CUSTOMER_OF"));
  expect(await factIn(database, "fact:p/F1")).toMatchObject({
    form: "RELATIONSHIP",
    source: "acme",
    target: "bank",
    sentence: { en: "Acme lends Bank a million.", ko: "Acme가 Bank에 빌려준다." },
  });
});

test("an import of a new fact type that dies leaves no edge behind when another package is imported next", async () => {
  for (let last = 1; last < 8; last++) {
    const broken = breakingAfter(database, last);
    const folder = packageFolder("p", { ...rest, catalogue: [lends], facts });
    const died = await importing(broken, folder).then(
      () => false,
      () => true,
    );
    if (!died) break;
    await expireLease(database);
    // A new one each time: a package that changes nothing does not write.
    await importing(database, packageFolder(`q${last}`, { entities: [company(`stranger-${last}`)] }));
    const edges = cypher("MATCH (a)-[r]->(b) WHERE type(r) = 'LENDS_TO' RETURN type(r) AS type");
    expect(await database.read(edges, {})).toEqual([]);
  }
}, 120_000);

test("a package that only gets a further entry is a revision; entries in another order are none", async () => {
  await p([lends]);
  expect(await p([trades, lends])).toMatchObject({ changed: true, revision: 2, versions: 0 });
  expect(await p([lends, trades])).toMatchObject({ changed: false, revision: 2 });
});

test("two packages may bring the same entry, but no two that differ", async () => {
  await p([lends]);
  await importing(database, packageFolder("q", { catalogue: [lends] }));
  expect((await known()).types).toHaveLength(shipped.types.length + 1);
  const before = await dump(database);
  await expect(importing(database, packageFolder("r", { catalogue: [{ ...lends, held: true }] }))).rejects.toThrow(
    'The package "r" is refused, nothing was written: The catalogue has two entries for LENDS_TO; a fact type has one.',
  );
  expect(await dump(database)).toEqual(before);
});

const refused: [string, object, string][] = [
  [
    "an entry that says otherwise than a shipped one",
    { ...lends, type: "CUSTOMER_OF" },
    "The catalogue has two entries for CUSTOMER_OF; a fact type has one.",
  ],
  [
    "a type in small letters",
    { ...lends, type: "lends" },
    'catalogue.jsonl:1 type: must be in upper snake case, such as CUSTOMER_OF, not "lends"',
  ],
  [
    "a type that ties regions",
    { ...lends, type: "WITHIN" },
    "catalogue.jsonl:1 type: must not be NAMES or PARTICIPANT or EVIDENCE or ABOUT or WITHIN or MERGED_INTO",
  ],
  [
    "two sources",
    { ...lends, roles: { ...lends.roles, other: { kinds: ["COMPANY"], end: "SOURCE" } } },
    "catalogue.jsonl:1 LENDS_TO: only one role can be SOURCE, not lender and other.",
  ],
  [
    "a sentence with a slot that no fact fills",
    { ...lends, sentences: { default: { en: "{lendor} lends.", ko: "빌려준다." } } },
    'LENDS_TO: a sentence can have the slots lender, borrower, sum, not {lendor}, in "{lendor} lends.".',
  ],
  [
    "a sentence with a hole where a fact has no sum",
    { ...lends, sentences: { default: { en: "{lender} lends {sum}.", ko: "{lender:이/가} 빌려준다." } } },
    'catalogue.jsonl:1 sentences.default.en: must have {sum} in brackets with the words that need it, since a fact may be without it, not "{lender} lends {sum}."',
  ],
  [
    "a particle that is none",
    { ...lends, sentences: { default: { en: "Lends.", ko: "{lender:foo} 빌려준다." } } },
    "LENDS_TO: a particle is one of 은/는, 이/가,",
  ],
  [
    "a role called constructor",
    { ...lends, roles: { constructor: { kinds: ["COMPANY"] } } },
    "catalogue.jsonl:1 roles.constructor: the key must not be a name that every object of JavaScript has",
  ],
];

test.each(refused)("%s is refused, and nothing is written", async (_, entry, message) => {
  const before = await dump(database);
  await expect(p([entry as never])).rejects.toThrow(message);
  expect(await dump(database)).toEqual(before);
});

test("an entry that its package takes back while facts need it is refused", async () => {
  await p([lends], { facts });
  await expect(p(undefined, { facts })).rejects.toThrow(
    'facts.jsonl:1 (fact:p/F1) type: must be a fact type of the catalogue, not "LENDS_TO"',
  );
});

test("a fact type that another package has facts of cannot be taken away", async () => {
  await p([lends, trades]);
  await importing(database, packageFolder("q", { facts }));
  await p([lends]);
  const before = await dump(database);
  await expect(p([])).rejects.toThrow('its catalogue no longer has LENDS_TO (the package "q" has facts of it).');
  expect(await dump(database)).toEqual(before);
  await importing(database, packageFolder("q", {}));
  expect(await p([])).toMatchObject({ changed: true });
});
