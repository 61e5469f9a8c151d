import { UNBOUNDED_START } from "../../src/domain/time/day.js";
import { parseDate } from "../../src/domain/time/edtf.js";
import { createMetrics } from "../../src/http/metrics.js";
import { readSettings, settingsTable } from "../../src/settings/settings.js";
import { testDatabase } from "../databases.js";
import { allPages, page } from "./pages.js";

/** The cells of the rows of a page's tables. */
const rowsOf = (path: string) =>
  [...page(path).prose.matchAll(/^\| (.+) \|$/gm)].map(([, row = ""]) => row.split(" | ").map((cell) => cell.trim()));

test("the table of dates has the days that dates come to", () => {
  const rows = rowsOf("docs/concepts/dates.md").filter(([, , , latest]) => /^\d/.test(latest ?? ""));
  expect(rows.length).toBeGreaterThan(8);
  const bounds = rows.map(([written = ""]) => {
    const { earliest, latest } = parseDate(written.replaceAll("`", ""));
    return [written, earliest === UNBOUNDED_START ? "not bounded" : earliest, latest];
  });
  expect(rows.map(([written, , earliest, latest]) => [written, earliest, latest])).toEqual(bounds);
});

test("settings that pages name are there", () => {
  const known = settingsTable();
  const named = allPages()
    .filter(({ path }) => path !== "CHANGELOG.md")
    .flatMap(({ path, text }) => [...text.matchAll(/RELATA_[A-Z_]+/g)].map(([name]) => ({ path, name })));
  // A name that ends with "_" stands for all that begin so.
  const unknown = named.filter(({ name }) => !known.includes(name.endsWith("_") ? `\`${name}` : `\`${name}\``));
  expect(unknown).toEqual([]);
});

test("limits are stated as they are set without a setting", () => {
  const settings = readSettings({});
  const text = page("docs/operate/security-and-limits.md").prose.replace(/\d(,)\d/g, (digits) =>
    digits.replace(",", ""),
  );
  const limits = [
    [settings.bodyLimit / 1024, "kB"],
    [settings.jsonDepthLimit, "levels"],
    [settings.textLimit, "characters"],
    [settings.listLimit, "items"],
    [settings.queryLimit, "characters"],
    [settings.tokenLimit, "tokens"],
    [settings.operationLimit, "of which"],
    [settings.depthLimit, "levels"],
    [settings.aliasLimit, "of 60 characters"],
    [settings.directiveLimit, ""],
    [settings.rootFieldLimit, ""],
    [settings.repeatLimit, "plain ones"],
    [settings.costLimit, ""],
    [settings.headersTimeout / 1000, "s"],
    [settings.requestTimeout / 1000, "s"],
    [settings.connectionLimit, ""],
    [settings.errorLimit, "or 800"],
  ] as const;
  for (const [limit, unit] of limits) expect(text).toMatch(new RegExp(`\\| (.*, )?${limit}[ ,;]* ?${unit}`));
});

test("the page on monitoring names every metric of ours, and no other", async () => {
  const metrics = createMetrics(() => undefined);
  const database = await testDatabase();
  metrics.measured(database);
  metrics.showCache({ bytes: 0, counts: { cached: 0, read: 0 } });
  metrics.showPlaces({ running: 0, waiting: 0, refused: { full: 0, displaced: 0, late: 0, gone: 0 } });
  const measured = [...(await metrics.text()).matchAll(/^# TYPE (relata_\w+)/gm)].map(([, name = ""]) => name);
  const rows = rowsOf("docs/operate/monitoring.md").flatMap(([cell = ""]) =>
    [...cell.matchAll(/`(relata_\w+)/g)].map(([, name = ""]) => name),
  );
  expect(rows.sort()).toEqual(measured.sort());
  await database.close();
});
