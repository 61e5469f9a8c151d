import type { Database } from "../../../src/database/port.js";
import { TEST_ENGINE, testDatabase } from "../../databases.js";
import { dump, importing } from "../importing.js";
import { breakingAfter, expireLease } from "./breaking.js";
import { after, before, stranger } from "./histories.js";
import { visible } from "./visible.js";

/** Every write on the embedded database; on Neo4j, which takes seconds to be emptied, every third. */
const STEP = TEST_ENGINE === "grafeo" ? 1 : 3;

/** A graph with these packages. */
async function graphOf(...folders: string[]): Promise<Database> {
  const database = await testDatabase();
  for (const folder of folders) await importing(database, folder);
  return database;
}

/** Imports `folder` after `history`, and dies at one of its writes after the other; `next` is told how the graph was left. */
async function atEveryWrite(
  history: readonly string[],
  folder: string,
  kept: boolean,
  next: (database: Database) => Promise<void>,
): Promise<number> {
  for (let last = 0; ; last += STEP) {
    const database = await graphOf(...history);
    const broken = breakingAfter(database, last, kept);
    const failed = await importing(broken, folder).then(
      () => false,
      () => true,
    );
    await expireLease(database);
    if (failed) await next(database);
    await database.close();
    if (!failed) return last;
  }
}

const histories = [
  ["the first import", [], before.world],
  ["an import of a changed package", [before.world, before.notes], after],
] as const;

describe.each(histories)("%s that dies at any of its writes", (_, history, folder) => {
  test("leaves readers with what they had, and the next import makes the graph of an undisturbed one", async () => {
    const old = await graphOf(...history);
    const [seen, left] = [await visible(old), await dump(old)];
    await importing(old, folder);
    const undisturbed = await dump(old);
    expect(undisturbed).not.toEqual(left);
    await old.close();

    const writes = await atEveryWrite(history, folder, false, async (database) => {
      expect(await visible(database)).toEqual(seen);
      expect(await importing(database, folder)).toMatchObject({ changed: true, revision: history.length + 1 });
      expect(await dump(database)).toEqual(undisturbed);
    });
    // The lease, new entities, their ties, documents, versions, what they are about, ends, the revision.
    expect(writes).toBeGreaterThanOrEqual(6);
  }, 400_000);

  test("and does not hear that the write was kept: the next import completes it all the same", async () => {
    const old = await graphOf(...history);
    const seen = await visible(old);
    await importing(old, folder);
    const [seenAfter, undisturbed] = [await visible(old), await dump(old)];
    await old.close();

    let complete = 0;
    const writes = await atEveryWrite(history, folder, true, async (database) => {
      const now = await visible(database);
      const committed = JSON.stringify(now) === JSON.stringify(seenAfter);
      if (committed) complete += 1;
      else expect(now).toEqual(seen);
      expect(await importing(database, folder)).toMatchObject({ changed: !committed });
      expect(await dump(database)).toEqual(undisturbed);
    });
    expect(writes).toBeGreaterThanOrEqual(6);
    if (STEP === 1) expect(complete).toBe(1);
  }, 400_000);

  test("leaves nothing behind when the next import is of another package", async () => {
    const old = await graphOf(...history, stranger);
    const expected = await dump(old);
    await importing(old, folder);
    const undisturbed = await dump(old);
    await old.close();

    await atEveryWrite(history, folder, false, async (database) => {
      await importing(database, stranger);
      expect(await dump(database)).toEqual(expected);
      await importing(database, folder);
      expect(await dump(database)).toEqual(undisturbed);
    });
  }, 400_000);
});

test("an import that dies while it undoes another one leaves that for the next", async () => {
  const history = [before.world, before.notes];
  const old = await graphOf(...history, after);
  const undisturbed = await dump(old);
  await old.close();
  for (let last = 1; last < 5; last += STEP) {
    const database = await graphOf(...history);
    for (const writes of [4, last]) {
      await expect(importing(breakingAfter(database, writes), after)).rejects.toThrow("gone");
      await expireLease(database);
    }
    await importing(database, after);
    expect(await dump(database)).toEqual(undisturbed);
    await database.close();
  }
}, 400_000);
