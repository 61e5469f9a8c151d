import { readFileSync } from "node:fs";
import { today } from "../../src/domain/time/day.js";
import { readExample } from "../../web/example.js";
import { holds, partsTaken } from "../../web/presets.js";
import { toHash } from "../../web/share-link.js";
import { builtService, inBrowser, PATIENCE, runUntil, textOf, typeBefore, visit } from "./browser.js";

const BOTH = { valid: true, known: true };
const KNOWN = { valid: false, known: true };

test("a preset is compared in what the operation takes of it", () => {
  const day = { valid: "2021-07-25", known: "2021-07-25" };
  expect(holds(day, KNOWN, { known: "2021-07-25" })).toBe(true);
  expect(holds(day, BOTH, { known: "2021-07-25" })).toBe(false);
  expect(holds({ valid: "../.." }, KNOWN, { valid: "../..", known: "2021-07-25" })).toBe(false);
  expect(partsTaken({ valid: "../.." }, KNOWN)).toEqual([]);
});

/** A link to `query`, as people write it. */
const written = (query: string) => `#query=${encodeURIComponent(query)}`;

inBrowser("the control of the view of a service that is elsewhere", () => {
  // Whenever this runs, one of the two has another day than UTC.
  const zone = new Date().getUTCHours() < 11 ? "Pacific/Pago_Pago" : "Pacific/Kiritimati";
  const url = builtService({ RELATA_TIME_ZONE: zone });

  test(
    "today is the day of the service, not that of the browser",
    async () => {
      const { page } = await visit(url());
      await page.getByRole("button", { name: "Today" }).click();
      await page.getByRole("button", { name: "Today", pressed: true }).waitFor();
      expect(await textOf(page, "variables")).toContain(`"valid": "${today(new Date(), zone)}"`);
    },
    PATIENCE,
  );
});

inBrowser("the control of the view", () => {
  const url = builtService();

  test(
    "the header sets the view in the variables, by keyboard too",
    async () => {
      const { page } = await visit(url());
      const valid = page.getByLabel("Valid");
      await valid.focus();
      await valid.fill("2021-06");
      await page.keyboard.press("Tab");
      await page.locator(".graphiql-editor-tool .view-lines", { hasText: '"2021-06"' }).waitFor();
      expect(await page.locator(":focus").getAttribute("title")).toMatch(/known/);
      const allTime = page.getByRole("button", { name: "All time" });
      await allTime.press("Enter");
      await page.locator(".graphiql-editor-tool .view-lines", { hasText: '"../.."' }).waitFor();
      expect(await allTime.getAttribute("aria-pressed")).toBe("true");
      await runUntil(page, "바이트댄스");
    },
    PATIENCE,
  );

  test(
    "an operation without a view says so, and gets one on demand",
    async () => {
      const { page } = await visit(
        `${url()}/#query=${encodeURIComponent("query Mine {\n  scope {\n    valid\n  }\n}")}`,
      );
      await page.getByText("No $valid or $known in this operation.").waitFor();
      expect(await page.getByLabel("Valid").isDisabled()).toBe(true);
      await page.getByRole("button", { name: "Insert them" }).click();
      await page.getByRole("button", { name: "2021-07-25" }).click();
      await runUntil(page, '"valid": "2021-07-25"');
      expect(await textOf(page, "query")).toMatch(/query Mine\(\$valid: EDTF, \$known: Date\)/);
    },
    PATIENCE,
  );

  test(
    "a preset of which the operation takes nothing is disabled, and one that holds is pressed",
    async () => {
      const file = "../../examples/06-absent-possible-certain.graphql";
      const { page } = await visit(
        `${url()}/${toHash(readExample(file, readFileSync(new URL(file, import.meta.url), "utf8")))}`,
      );
      await page.getByText("No $valid in this operation.").waitFor();
      expect(await page.getByRole("button", { name: "All time" }).isDisabled()).toBe(true);
      const day = page.getByRole("button", { name: "2021-07-25" });
      expect(await day.getAttribute("aria-pressed")).toBe("true");
      expect(await day.getAttribute("title")).toMatch(/article was published/);
      const today = page.getByRole("button", { name: "Today" });
      await today.click();
      await page.getByRole("button", { name: "Today", pressed: true }).waitFor();
      expect(await textOf(page, "variables")).not.toMatch(/"valid"/);
    },
    PATIENCE,
  );

  test(
    "Ctrl+Z takes back what the header did",
    async () => {
      const { page } = await visit(`${url()}/${written("query Mine {\n  scope {\n    valid\n  }\n}")}`);
      const before = await textOf(page, "query");
      await page.getByRole("button", { name: "Insert them" }).click();
      await page.locator(".graphiql-query-editor .view-lines", { hasText: "$valid: EDTF" }).waitFor();
      // No click in between: the editor has the focus.
      await page.keyboard.press("Control+z");
      await page.getByRole("button", { name: "Insert them" }).waitFor();
      expect(await textOf(page, "query")).toBe(before);
    },
    PATIENCE,
  );

  test(
    "while there is a syntax error it says why it is grey",
    async () => {
      const { page } = await visit(url());
      await typeBefore(page, "nonsense ");
      await page.getByText("The operation has a syntax error.").waitFor();
      expect(await page.getByLabel("Valid").isDisabled()).toBe(true);
    },
    PATIENCE,
  );
});
