import type { Database } from "../../../src/database/port.js";
import { TEST_ENGINE, testDatabase } from "../../databases.js";
import { dump, importing } from "../importing.js";
import { breakingAfter, expireLease } from "./breaking.js";
import { after, before, stranger } from "./histories.js";
import { visible } from "./visible.js";

/** Every write on the embedded database; on Neo4j, which takes seconds to be emptied, every fifth. */
const STEP = TEST_ENGINE === "grafeo" ? 1 : 5;

/** A graph with these packages. */
async function graphOf(...folders: string[]): Promise<Database> {
  const database = await testDatabase();
  for (const folder of folders) await importing(database, folder);
  return database;
}

/** Imports `folder` after `history`, and dies at one of so many writes after the other; `next` is told how the graph was left. */
async function atEveryWrite(
  { history, folder, writes }: Undisturbed,
  kept: boolean,
  next: (database: Database) => Promise<void>,
): Promise<void> {
  for (let last = 0; last < writes; last += STEP) {
    const database = await graphOf(...history);
    await expect(importing(breakingAfter(database, last, kept), folder)).rejects.toThrow("gone");
    await expireLease(database);
    await next(database);
    await database.close();
  }
}

/** An import that nothing disturbs: what readers see before and after it, the graph that it makes, and its writes. */
async function undisturbed(history: readonly string[], folder: string) {
  const database = await graphOf(...history);
  const [seen, left] = [await visible(database), await dump(database)];
  const counted = breakingAfter(database, Number.POSITIVE_INFINITY);
  await importing(counted, folder);
  const [seenAfter, made] = [await visible(database), await dump(database)];
  expect(made).not.toEqual(left);
  // The lease, new entities, their ties, documents, versions, what they are about, ends, the revision.
  expect(counted.writes).toBeGreaterThanOrEqual(6);
  await database.close();
  return { history, folder, writes: counted.writes, seen, seenAfter, made };
}
type Undisturbed = Awaited<ReturnType<typeof undisturbed>>;

const histories = [
  ["the first import", [], before.world],
  ["an import of a changed package", [before.world, before.notes], after],
] as const;

describe.each(histories)("%s that dies at any of its writes", (_, history, folder) => {
  let whole: Undisturbed;
  beforeAll(async () => {
    whole = await undisturbed(history, folder);
  }, 400_000);

  test("leaves readers with what they had, and the next import makes the graph of an undisturbed one", async () => {
    await atEveryWrite(whole, false, async (database) => {
      expect(await visible(database)).toEqual(whole.seen);
      expect(await importing(database, folder)).toMatchObject({ changed: true, revision: history.length + 1 });
      expect(await dump(database)).toEqual(whole.made);
    });
  }, 400_000);

  test("and never hears that the write was kept is completed by the next import", async () => {
    const { seen, seenAfter, made } = whole;
    let complete = 0;
    await atEveryWrite(whole, true, async (database) => {
      const now = await visible(database);
      const committed = JSON.stringify(now) === JSON.stringify(seenAfter);
      if (committed) complete += 1;
      else expect(now).toEqual(seen);
      expect(await importing(database, folder)).toMatchObject({ changed: !committed });
      expect(await dump(database)).toEqual(made);
    });
    if (STEP === 1) expect(complete).toBe(1);
  }, 400_000);

  test("leaves nothing behind when another package is imported next", async () => {
    const old = await graphOf(...history, stranger);
    const expected = await dump(old);
    await importing(old, folder);
    const both = await dump(old);
    await old.close();

    await atEveryWrite(whole, false, async (database) => {
      await importing(database, stranger);
      expect(await dump(database)).toEqual(expected);
      await importing(database, folder);
      expect(await dump(database)).toEqual(both);
    });
  }, 400_000);
});

test("an import that dies while it undoes another one leaves that for the next", async () => {
  const history = [before.world, before.notes];
  const old = await graphOf(...history, after);
  const whole = await dump(old);
  await old.close();
  for (let last = 1; last < 5; last += STEP) {
    const database = await graphOf(...history);
    for (const writes of [4, last]) {
      await expect(importing(breakingAfter(database, writes), after)).rejects.toThrow("gone");
      await expireLease(database);
    }
    await importing(database, after);
    expect(await dump(database)).toEqual(whole);
    await database.close();
  }
}, 400_000);
