import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { relata, temporaryFolder } from "./relata.js";

const folder = temporaryFolder();
const settings = { RELATA_DATABASE_URL: "file:graph", RELATA_TIME_ZONE: "Asia/Seoul" };

test("what is dated after today is imported when that is asked for, and refused when not", async () => {
  const mine = join(folder, "mine");
  mkdirSync(mine);
  writeFileSync(
    join(mine, "package.yaml"),
    "key: mine\ntitle: Mine\nlicence: none\nlanguages: [en]\ndate: 2021-07-25\n",
  );
  writeFileSync(join(mine, "documents.yaml"), '- key: "doc:to-come"\n  publishedOn: 2999-01-01\n');
  const refused = await relata(["import", "mine"], folder, settings);
  expect([refused.exitCode, refused.out]).toEqual([1, ""]);
  expect(refused.err).toMatch(
    /documents\.yaml:2 \(doc:to-come\) publishedOn: must not lie after \d{4}-\d\d-\d\d, which is today in Asia\/Seoul \(RELATA_TIME_ZONE; `relata import --allow-future` takes it all the same\), not "2999-01-01"/,
  );
  const taken = await relata(["import", "mine", "--allow-future"], folder, settings);
  expect([taken.exitCode, taken.out]).toEqual([
    0,
    "mine: 0 entities, 1 documents and 0 versions of facts written, 0 ended; the graph is at revision 1.\n",
  ]);
}, 60_000);

test("a time zone that is none is said before anything is opened", async () => {
  const { exitCode, err } = await relata(["import", "mine"], folder, { RELATA_TIME_ZONE: "Seoul" });
  expect(exitCode).not.toBe(0);
  expect(err).toContain(
    'RELATA_TIME_ZONE must be the name of a time zone in IANA\'s list, such as "Asia/Seoul" or "UTC", not "Seoul".',
  );
}, 60_000);
