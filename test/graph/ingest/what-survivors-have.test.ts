import type { Database } from "../../../src/database/port.js";
import { checkGraph, repairGraph } from "../../../src/graph/check/check.js";
import { cypher, testDatabase } from "../../databases.js";
import { importing, shipped } from "../importing.js";
import { company, packageFolder } from "../small-package.js";

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
}, 120_000);
afterEach(() => database.close());

const entities = (dataPackage: string, ...all: object[]) =>
  importing(database, packageFolder(dataPackage, { entities: all as never }));
const names = [{ text: "Somebody", language: "en" }];
const more = { key: "x", names: [{ text: "제삼자", language: "ko" }], identifiers: { iso: "7" } };

/** The rows that lists look at, of somebody. */
async function columns(key: string): Promise<unknown> {
  const row =
    "MATCH (n:Entity {id: $key}) RETURN n.folded AS folded, n.identifierForms AS forms, n.absorbed AS absorbed";
  return (await database.read(cypher(row), { key }))[0];
}

const check = async () => (await checkGraph(database, shipped)).first;

test("names and identifiers of a survivor do not depend on the order of the imports", async () => {
  await entities("p", company("x", { identifiers: { lei: "L" } }), company("z"));
  await entities("q", company("y", { names }));
  const alone = await columns("y");
  expect(await check()).toEqual([]);
  await entities("p", company("x", { identifiers: { lei: "L" }, mergedInto: "y" }), company("z"));
  expect(await columns("y")).toMatchObject({ forms: ["lei:l"] });
  expect(await check()).toEqual([]);
  await entities("r", more);
  expect(await columns("y")).toMatchObject({
    folded: expect.arrayContaining(["somebody", "제삼자"]),
    forms: expect.arrayContaining(["iso:7", "lei:l"]),
  });
  expect(await check()).toEqual([]);
  await entities("q", company("y", { names, mergedInto: "z" }));
  expect(await columns("y")).toEqual(alone);
  expect(await columns("z")).toMatchObject({ folded: expect.arrayContaining(["somebody", "제삼자"]) });
  expect(await check()).toEqual([]);
  await entities("r");
  await entities("q", company("y", { names }));
  await entities("p", company("x", { identifiers: { lei: "L" } }), company("z"));
  expect(await columns("y")).toEqual(alone);
  expect(await check()).toEqual([]);
});

test("a merge gives a survivor the same names whether the first import or a later one brings it", async () => {
  await entities("p", company("x", { mergedInto: "y" }), company("y", { names }));
  const written = await columns("y");
  await entities("p", company("x"), company("y", { names }));
  expect(await columns("y")).not.toEqual(written);
  await entities("p", company("x", { mergedInto: "y" }), company("y", { names }));
  expect(await columns("y")).toEqual(written);
});

test("a check finds what a survivor lacks of the entities merged into it, and a repair restores it", async () => {
  await entities("p", company("x", { mergedInto: "y", identifiers: { lei: "L" } }), company("y", { names }));
  const written = await columns("y");
  const damage =
    "MATCH (n:Entity {id: 'y'}) SET n.absorbed = null, n.identifierForms = ['a'], n.folded = ['a'] RETURN 1 AS one";
  await database.write((transaction) => transaction.run(cypher(damage), {}));
  expect((await check()).map(({ of, column }) => `${of} ${column}`).sort()).toEqual([
    "y absorbed",
    "y folded",
    "y identifierForms",
  ]);
  await repairGraph(database, shipped);
  expect(await columns("y")).toEqual(written);
  expect(await check()).toEqual([]);
});
