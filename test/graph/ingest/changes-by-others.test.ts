import type { Database } from "../../../src/database/port.js";
import { evidenceOf } from "../../../src/graph/facts/evidence.js";
import { testDatabase } from "../../databases.js";
import { dump, factIn, importing, look } from "../importing.js";
import { change, company, customerOf, jsonLines, packageFolder, paper, saying } from "../small-package.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
  await importing(database, owner());
}, 120_000);
afterEach(() => database.close());

const F1 = "fact:p/F1";
const D = "2021-10-01";
/** Who disputes something says so in a document. */
const says = { evidence: [saying("doc:2021-07-25", { locator: "20-30" })] };

/** The package "p", which has the fact. */
const owner = (confidence = 0.9, more: object = {}) =>
  packageFolder("p", {
    entities: [company("acme"), company("cloud")],
    documents: [paper("2021-07-25")],
    facts: [customerOf("F1", ["acme", "cloud"], ["2021-07-25"], { confidence, ...more })],
  });
/** A package that says something about the fact of "p". */
const other = (key: string, ...changes: ReturnType<typeof change>[]) => packageFolder(key, { changes });

test("another package may change a fact, and what it said stays when the owner is imported again", async () => {
  expect(await importing(database, other("q", change(F1, "RETRACTED", D)))).toMatchObject({ versions: 1, ended: 1 });
  expect(await factIn(database, F1, { known: D })).toMatchObject({ standing: "RETRACTED" });
  await importing(database, owner(0.7));
  expect(await factIn(database, F1, { known: D })).toMatchObject({ standing: "RETRACTED", confidence: 0.7 });
});

test("the package that changed a fact takes the change back by no longer saying so", async () => {
  const untouched = await factIn(database, F1, { known: D });
  await importing(database, other("q", change(F1, "DISPUTED", D, says)));
  await importing(database, owner(0.7));
  await importing(database, other("q"));
  expect(await factIn(database, F1, { known: D })).toMatchObject({ standing: "ASSERTED", confidence: 0.7 });
  expect(await factIn(database, F1, { known: D, revision: 2 })).toMatchObject({
    standing: "DISPUTED",
    confidence: 0.9,
  });
  expect(await factIn(database, F1, { known: D, revision: 1 })).toMatchObject({
    ...untouched,
    view: expect.anything(),
  });
});

test("two packages that say the same on the same day need both to take it back", async () => {
  const ended = change(F1, "ENDED", D, { end: "2021-09" });
  await importing(database, other("q", ended));
  await importing(database, other("r", ended));
  await importing(database, other("q"));
  expect((await factIn(database, F1, { known: D }))?.validity.ongoing).toBe(false);
  await importing(database, other("r"));
  expect((await factIn(database, F1, { known: D }))?.validity.ongoing).toBe(true);
});

test("a dispute does not confirm a fact: its document is shown, and no day becomes more certain", async () => {
  const disputed = change(F1, "DISPUTED", D, { note: { en: "Denied." }, evidence: [saying(`doc:${D}`)] });
  await importing(database, packageFolder("q", { documents: [paper(D)], changes: [disputed] }));
  const seen = (valid: string) => factIn(database, F1, { known: D, valid });
  const fact = await seen(D);
  expect(fact).toMatchObject({ standing: "DISPUTED", certainty: "POSSIBLE", note: { en: "Denied." } });
  const evidence = fact && (await evidenceOf(await look(database), fact));
  expect(evidence?.map(({ document }) => document.key)).toEqual(["doc:2021-07-25", `doc:${D}`]);
  expect([(await seen("2021-07-25"))?.certainty, (await seen("2021-08-01"))?.certainty]).toEqual([
    "DEFINITE",
    "POSSIBLE",
  ]);
});

test("a report that a state has ended leaves the day of its first report certain", async () => {
  const over = change(F1, "ENDED", D, { end: "over", evidence: [saying(`doc:${D}`)] });
  await importing(database, packageFolder("q", { documents: [paper(D)], changes: [over] }));
  const certainty = async (valid: string) => (await factIn(database, F1, { known: D, valid }))?.certainty;
  expect([await certainty("2021-07-25"), await certainty("2021-09-30"), await certainty(D)]).toEqual([
    "DEFINITE",
    "POSSIBLE",
    null,
  ]);
});

test("the note of a withdrawal is given with that of the fact, in each language", async () => {
  await importing(database, owner(0.9, { note: { en: "As told.", ko: "들은 대로다." } }));
  await importing(database, other("q", change(F1, "RETRACTED", D, { note: { en: "Wrong." } })));
  expect(await factIn(database, F1, { known: D })).toMatchObject({
    note: { en: "As told.\nWrong.", ko: "들은 대로다." },
  });
  expect(await factIn(database, F1, { known: "2021-09-30" })).toMatchObject({
    note: { en: "As told.", ko: "들은 대로다." },
  });
});

test("the order in which packages are imported does not matter", async () => {
  const facts = [customerOf("A", ["cloud", "acme"], ["2021-07-25"])];
  const disputing = (key: string, text = jsonLines(facts)) =>
    packageFolder(key, { changes: [change(F1, "DISPUTED", D, { by: ["A"] })], files: { "facts.jsonl": text } });
  await importing(database, disputing("q"));
  await importing(database, disputing("r"));
  const before = await factIn(database, F1, { known: D });
  expect(before?.disputedBy).toEqual(["fact:q/A", "fact:r/A"]);
  expect(await importing(database, disputing("q", `\n${jsonLines(facts)}`))).toMatchObject({ changed: false });
  expect(await factIn(database, F1, { known: D })).toEqual(before);
});

test("a withdrawal that another package's change follows is refused, with both days", async () => {
  await importing(database, other("q", change(F1, "DISPUTED", "2021-11-01", says)));
  const before = await dump(database);
  await expect(importing(database, other("r", change(F1, "RETRACTED", D)))).rejects.toThrow(
    `changes.jsonl:1 (${F1}) ${F1}: a change on 2021-11-01 cannot follow the withdrawal on ${D}.`,
  );
  expect(await dump(database)).toEqual(before);
});

test("a document that is dated anew dates the facts of other packages that rest on it", async () => {
  const own = customerOf("Q1", ["cloud", "acme"], ["2021-07-25"]);
  await importing(database, packageFolder("q", { facts: [own] }));
  expect(await factIn(database, "fact:q/Q1", { known: "2021-07-25" })).not.toBeNull();

  const again = packageFolder("p", {
    entities: [company("acme"), company("cloud")],
    documents: [paper("2021-08-02", "doc:2021-07-25")],
    facts: [customerOf("F1", ["acme", "cloud"], ["2021-07-25"])],
  });
  await importing(database, again);
  for (const key of [F1, "fact:q/Q1"]) {
    expect(await factIn(database, key, { known: "2021-08-01" })).toBeNull();
    expect(await factIn(database, key, { known: "2021-08-02" })).toMatchObject({ known: { from: "2021-08-02" } });
    expect(await factIn(database, key, { known: "2021-07-25", revision: 2 })).not.toBeNull();
  }
});

const without = () =>
  packageFolder("p", { entities: [company("acme"), company("cloud")], documents: [paper("2021-07-25")] });

test("a fact that its owner drops and brings back is again what others said of it", async () => {
  await importing(database, other("q", change(F1, "RETRACTED", D)));
  await importing(database, without());
  expect(await factIn(database, F1, { known: D })).toBeNull();
  await importing(database, owner());
  expect(await factIn(database, F1, { known: D })).toMatchObject({ standing: "RETRACTED" });
});

test("what others took back while the fact was gone stays taken back", async () => {
  await importing(database, other("q", change(F1, "RETRACTED", D)));
  await importing(database, without());
  await importing(database, other("q"));
  await importing(database, owner());
  expect(await factIn(database, F1, { known: D })).toMatchObject({ standing: "ASSERTED" });
});
