import { join } from "node:path";
import { openDatabase } from "../../src/database/open.js";
import { cypher } from "../databases.js";
import { relata, shipped, temporaryFolder } from "./relata.js";

const folder = temporaryFolder();
const stored = { RELATA_DATABASE_URL: "file:graph", RELATA_PACKAGES: "none" };

test("check names what is different and fails; --repair puts it right and checks again", async () => {
  await relata(["import", shipped("base")], folder, stored);
  const clean = await relata(["check"], folder, stored);
  expect(clean).toMatchObject({
    exitCode: 0,
    out: expect.stringMatching(/^\d+ entities, 0 versions of facts, 0 edges: no differences found\.\n$/),
  });

  const database = await openDatabase({ url: `file:${join(folder, "graph")}` });
  const wrong = "MATCH (n:Entity) WHERE n.id STARTS WITH 'k' SET n.name = 'K' RETURN count(*) AS wrong";
  await database.write((transaction) => transaction.run(cypher(wrong), {}));
  await database.close();

  const found = await relata(["check"], folder, stored);
  expect(found.exitCode).toBe(1);
  expect(found.out).toContain('\nkr name: stored "K", expected "South Korea"\n');
  const repaired = await relata(["check", "--repair"], folder, stored);
  expect(repaired.exitCode).toBe(0);
  expect(repaired.out).toMatch(/: \d+ differences to be repaired\.\n.*: no differences left after the repair\.\n$/);
}, 60_000);

test("an import into a graph of a newer Relata is refused, and writes nothing", async () => {
  const newer = { ...stored, RELATA_DATABASE_URL: "file:newer" };
  await relata(["import", shipped("base")], folder, newer);
  const database = await openDatabase({ url: `file:${join(folder, "newer")}` });
  const raised =
    "MATCH (l:Ledger {id: 'ledger'}) SET l.derivation = l.derivation + 1 RETURN l.derivation AS derivation";
  await database.write((transaction) => transaction.run(cypher(raised), {}));
  await database.close();

  const refused = await relata(["import", shipped("g-enews-20210725")], folder, newer);
  expect(refused.exitCode).toBe(1);
  expect(refused.err).toMatch(/made by newer rules \(\d+\) than this Relata has \(\d+\): start a newer Relata/);
  const again = await openDatabase({ url: `file:${join(folder, "newer")}` });
  expect(await again.read(cypher("MATCH (p:Package) RETURN p.id AS id"), {})).toEqual([{ id: "base" }]);
  await again.close();
}, 60_000);
