import type { Page } from "playwright-core";
import { builtService, inBrowser, PATIENCE, runUntil, visit } from "./browser.js";

/** The rectangle of one element. */
async function box(page: Page, selector: string) {
  const found = await page.locator(selector).first().boundingBox();
  if (!found) throw new Error(`${selector} is not to be seen.`);
  return { ...found, right: found.x + found.width, bottom: found.y + found.height };
}

const WITHOUT_VIEW = `#query=${encodeURIComponent("query Mine { scope { valid } }")}`;
const SIZES = [
  { width: 390, height: 844 },
  { width: 600, height: 860 },
  // A window of 1400 by 860 at 200 %.
  { width: 700, height: 430 },
  { width: 1000, height: 800 },
];
/** Where there is least room for a line. */
const NARROWEST = SIZES.slice(0, 2);

inBrowser("in a narrow window", () => {
  const url = builtService();

  test.each(SIZES)(
    "the header, both variables and the answer are there at $width by $height",
    async (viewport) => {
      const { page } = await visit(url(), { viewport });
      await runUntil(page, "totalCount");
      const bar = await box(page, "#bar");
      expect(bar.height).toBeLessThan(80);
      for (const control of await page.locator("#bar input, #bar button").all()) {
        const one = await control.boundingBox();
        // With room for the ring of the focus, and nothing beyond the window.
        expect((one?.y ?? 0) + (one?.height ?? 0) + 3).toBeLessThanOrEqual(bar.bottom);
        expect((one?.x ?? 0) + (one?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
      }
      const [valid, known] = await Promise.all([1, 2].map((nth) => box(page, `#bar .relata-part:nth-child(${nth})`)));
      expect(valid?.right).toBeLessThanOrEqual(known?.x ?? 0);
      const variables = await box(page, ".graphiql-editor-tool");
      const lines = page.locator(".graphiql-editor-tool .view-line");
      const last = await lines.filter({ hasText: '"known"' }).boundingBox();
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(variables.bottom);
      expect(variables.bottom).toBeLessThanOrEqual(viewport.height);
      const answer = await box(page, ".result-window");
      expect(Math.min(answer.bottom, viewport.height) - answer.y).toBeGreaterThan(200);
    },
    PATIENCE,
  );

  test.each(NARROWEST)(
    "a button is in one line at $width by $height",
    async (viewport) => {
      const { page } = await visit(`${url()}/${WITHOUT_VIEW}`, { viewport });
      await page.getByRole("button", { name: "Insert them" }).waitFor();
      for (const button of await page.locator("#bar button").all())
        expect((await button.boundingBox())?.height).toBeLessThan(32);
      expect((await box(page, "#bar")).height).toBeLessThan(130);
    },
    PATIENCE,
  );

  test.each(NARROWEST)(
    "the search of the docs covers nothing at $width by $height",
    async (viewport) => {
      const { page } = await visit(url(), { viewport });
      await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
      const title = await box(page, ".graphiql-doc-explorer-title");
      const search = await box(page, ".graphiql-doc-explorer-search");
      expect(search.y).toBeGreaterThanOrEqual(title.bottom);
      const cut = "(e => e.scrollWidth - e.clientWidth)(document.querySelector('.graphiql-doc-explorer-search input'))";
      expect(await page.evaluate(cut)).toBeLessThanOrEqual(0);
    },
    PATIENCE,
  );

  test(
    "the examples lie over the editors, and the one that was picked is to be seen and has the focus",
    async () => {
      const { page } = await visit(url(), { viewport: { width: 390, height: 844 } });
      for (const [title, name] of [
        ["Who says so?", "WhoSaysSo"],
        ["Which types of facts are there?", "TheCatalogue"],
      ]) {
        await page.getByRole("button", { name: "Show Examples" }).click();
        await page.getByRole("button", { name: title as string }).press("Enter");
        await page.getByRole("tab", { name: name as string }).waitFor();
        expect(await page.evaluate("document.activeElement.matches('.graphiql-query-editor .graphiql-editor')")).toBe(
          true,
        );
      }
      await page.keyboard.press("Control+Enter");
      await page.locator(".graphiql-response .view-lines", { hasText: "catalogue" }).waitFor();
    },
    PATIENCE,
  );
});
