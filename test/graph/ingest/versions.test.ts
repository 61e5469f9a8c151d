import type { Database } from "../../../src/database/port.js";
import { evidenceOf } from "../../../src/graph/facts/evidence.js";
import { testDatabase } from "../../databases.js";
import { factIn, factKeys, importing, look } from "../importing.js";
import { change, company, customerOf, packageFolder, paper, saying } from "../small-package.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
afterEach(() => database.close());

const P = "2021-07-25";
const D = "2021-10-01";
const F1 = "fact:p/F1";
const entities = [company("acme"), company("cloud"), company("rival")];
const documents = [paper(P), paper("2021-08-10"), paper(D)];
const fact = (more = {}, key = "F1") => customerOf(key, ["acme", "cloud"], [P], more);

/** Imports the package "p" with these facts and changes. */
async function p(facts: object[], changes: object[] = []) {
  const records = { entities, documents, facts: facts as never, changes: changes as never };
  return importing(database, packageFolder("p", records));
}

/** What a reader sees of F1 the day before D and on D, in a view of all time. */
async function beforeAndOn(key = F1) {
  return [await factIn(database, key, { known: "2021-09-30" }), await factIn(database, key, { known: D })] as const;
}

test("a changed fact gets its next version, known since the same day; the revision before still reads the old one", async () => {
  await p([fact({ confidence: 0.5 }), fact({}, "F2")]);
  expect(await p([fact({ confidence: 0.8 }), fact({}, "F2")])).toMatchObject({ revision: 2, versions: 1, ended: 1 });
  expect(await factIn(database, F1)).toMatchObject({
    version: `${F1}#2`,
    confidence: 0.8,
    known: { from: P, until: null },
  });
  expect(await factIn(database, F1, { revision: 1 })).toMatchObject({ version: `${F1}#1`, confidence: 0.5 });
  expect(await factIn(database, F1, { revision: 0 })).toBeNull();
  expect(await factIn(database, F1, { known: "2021-07-24" })).toBeNull();
});

test("a fact that is gone is gone from the next revision on, and comes back as a further version", async () => {
  await p([fact(), fact({}, "F2")]);
  expect(await p([fact({}, "F2")])).toMatchObject({ versions: 0, ended: 1 });
  expect(await factIn(database, F1)).toBeNull();
  expect(await factKeys(database)).toEqual(["fact:p/F2"]);
  expect(await factIn(database, F1, { revision: 1 })).toMatchObject({ version: `${F1}#1` });
  await p([fact(), fact({}, "F2")]);
  expect(await factIn(database, F1)).toMatchObject({ version: `${F1}#2` });
  expect(await factIn(database, F1, { revision: 2 })).toBeNull();
});

test("a retracted fact is there before the day, and withdrawn from it on", async () => {
  await p([fact()]);
  await p([fact()], [change("F1", "RETRACTED", D)]);
  const [before, on] = await beforeAndOn();
  expect(before).toMatchObject({ standing: "ASSERTED", known: { from: P, until: null } });
  expect(before?.certainty).not.toBeNull();
  expect(on).toMatchObject({ standing: "RETRACTED", certainty: null, known: { from: P, until: D }, replacedBy: null });
  expect(await factKeys(database, { known: "2021-09-30" })).toEqual([F1]);
  expect(await factKeys(database, { known: D })).toEqual([]);
  expect(await factIn(database, F1, { known: D, revision: 1 })).toMatchObject({ standing: "ASSERTED" });
});

test("a superseded fact names what replaced it, and that names the fact it replaces", async () => {
  const next = customerOf("F2", ["acme", "rival"], [D], { replaces: ["F1"] });
  await p([fact(), next], [change("F1", "SUPERSEDED", D, { by: ["F2"] })]);
  const [before, on] = await beforeAndOn();
  expect(before).toMatchObject({ standing: "ASSERTED", replacedBy: null });
  expect(on).toMatchObject({ standing: "SUPERSEDED", replacedBy: "fact:p/F2", known: { until: D } });
  expect(await factIn(database, "fact:p/F2", { known: D })).toMatchObject({ replaces: [F1], standing: "ASSERTED" });
  expect(await factKeys(database, { known: "2021-09-30" })).toEqual([F1]);
  expect(await factKeys(database, { known: D })).toEqual(["fact:p/F2"]);
});

test("a disputed fact is asserted before the day, and names who disputes it from then on", async () => {
  await p(
    [fact(), customerOf("F2", ["rival", "cloud"], [D])],
    [change("F1", "DISPUTED", D, { by: ["F2"], note: { en: "Denied." } })],
  );
  const [before, on] = await beforeAndOn();
  expect(before).toMatchObject({ version: `${F1}#1`, standing: "ASSERTED", disputedBy: [], note: {} });
  expect(on).toMatchObject({
    version: `${F1}#2`,
    standing: "DISPUTED",
    disputedBy: ["fact:p/F2"],
    note: { en: "Denied." },
  });
  expect(on?.known).toEqual({ from: P, until: null });
});

test("an ended state is over from its end on, once that is known", async () => {
  await p([fact()], [change("F1", "ENDED", D, { end: "2021-09-15", evidence: [saying(`doc:${D}`)] })]);
  const september = { valid: "2021-09-20" };
  expect((await factIn(database, F1, { ...september, known: "2021-09-30" }))?.certainty).toBe("POSSIBLE");
  expect((await factIn(database, F1, { ...september, known: D }))?.certainty).toBeNull();
  expect((await factIn(database, F1, { valid: "2021-09-15", known: D }))?.certainty).toBe("DEFINITE");
  const [before, on] = await beforeAndOn();
  expect(before?.validity).toMatchObject({ ongoing: true, end: { earliest: P, latest: null } });
  expect(on?.validity).toMatchObject({ ongoing: false, end: { earliest: "2021-09-15", latest: "2021-09-15" } });
  expect([before?.sentence.en, on?.sentence.en]).toEqual([
    "Acme is a customer of Cloud.",
    "Acme was a customer of Cloud.",
  ]);
  expect(await factKeys(database, { ...september, known: D })).toEqual([]);
});

test("a state that is over without a date is so at the latest the day before that was said", async () => {
  await p([fact()], [change("F1", "ENDED", D, { end: "over" })]);
  expect((await factIn(database, F1, { known: D }))?.validity.end).toMatchObject({ latest: "2021-09-30" });
  expect((await factIn(database, F1, { known: "2021-09-30" }))?.validity.end).toMatchObject({ latest: null });
});

test("documents of several days make a version each: the start is from the first, the end from the last", async () => {
  await p([customerOf("F1", ["acme", "cloud"], [D, P, "2021-08-10"])]);
  const session = await look(database);
  const seen = [];
  for (const known of [P, "2021-08-09", "2021-08-10", D]) {
    const found = await factIn(database, F1, { known });
    const evidence = found && (await evidenceOf(session, found));
    seen.push([
      found?.version.slice(F1.length),
      found?.validity.start.latest,
      found?.validity.end.earliest,
      evidence?.map(({ document }) => document.key),
      found?.known.from,
    ]);
  }
  expect(seen).toEqual([
    ["#1", P, P, [`doc:${P}`], P],
    ["#1", P, P, [`doc:${P}`], P],
    ["#2", P, "2021-08-10", [`doc:${P}`, "doc:2021-08-10"], P],
    ["#3", P, D, [`doc:${D}`, `doc:${P}`, "doc:2021-08-10"], P],
  ]);
});

test("what becomes evidence later leaves the versions before it as they were", async () => {
  await p([customerOf("F1", ["acme", "cloud"], [P, "2021-08-10"])]);
  expect(await p([customerOf("F1", ["acme", "cloud"], [P, "2021-08-10", D])])).toMatchObject({ versions: 2, ended: 1 });
  expect(await factIn(database, F1, { known: "2021-08-01" })).toMatchObject({ version: `${F1}#1` });
});
