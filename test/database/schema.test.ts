import { checkSchema, defineSchema, SCHEMA_VERSION } from "../../src/database/schema.js";
import { statement, statementList } from "../../src/database/statements.js";
import { ENTITY_KINDS, labelOfKind } from "../../src/domain/kinds.js";
import { bareDatabase, counting, cypher } from "../databases.js";

const setVersion = cypher("MATCH (l:Ledger {id: 'ledger'}) SET l.schema = $schema RETURN l.schema AS schema");

test("the entities of each kind are listed from an index in their order", () => {
  const made = statementList("schema").map(({ texts }) => texts.shared ?? "");
  for (const kind of ENTITY_KINDS)
    expect([kind, made.filter((text) => text.includes(`FOR (n:${labelOfKind(kind)}) ON (n.sort)`)).length]).toEqual([
      kind,
      1,
    ]);
});

test("the schema is made twice without complaint, also by two at once, and then keeps keys unique", async () => {
  const database = await bareDatabase();
  await Promise.all([defineSchema(database), defineSchema(database)]);
  await defineSchema(database);
  for (const label of ["Entity", "Fact", "Name", "Document", "Package", "Ledger"]) {
    const create = cypher(`CREATE (n:${label} {id: 'twice'}) RETURN n.id AS id`);
    await database.write((transaction) => transaction.run(create, {}));
    const again = database.write((transaction) => transaction.run(create, {}));
    await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
  }
  await database.close();
});

test("the version of the schema is noted in an empty database, also by several that start at once", async () => {
  const database = await bareDatabase();
  await defineSchema(database);
  await Promise.all([checkSchema(database), checkSchema(database), checkSchema(database)]);
  expect(await database.read(statement("ledger"), {})).toEqual([
    {
      revision: 0,
      schema: SCHEMA_VERSION,
      derivation: null,
      merges: false,
      lease: null,
      writing: null,
      lock: null,
    },
  ]);
  const counted = counting(database);
  await checkSchema(counted);
  expect(counted.statements).toEqual(["ledger"]);
  await database.close();
});

test.each([
  [SCHEMA_VERSION + 1, "start a newer Relata"],
  [SCHEMA_VERSION - 1, "start the older Relata"],
])("a database with version %p of the schema is refused, and left as it is", async (schema, advice) => {
  const database = await bareDatabase();
  await checkSchema(database);
  await database.write((transaction) => transaction.run(setVersion, { schema }));
  await expect(checkSchema(database)).rejects.toMatchObject({
    code: "UNAVAILABLE",
    message:
      `The database has version ${schema} of the schema, and this Relata reads version ${SCHEMA_VERSION}: ` +
      `${advice}, or point RELATA_DATABASE_URL at another database.`,
  });
  expect(await database.read(statement("ledger"), {})).toMatchObject([{ schema }]);
  await database.close();
});
