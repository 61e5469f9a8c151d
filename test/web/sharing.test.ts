import { builtService, inBrowser, PATIENCE, textOf, visit } from "./browser.js";

inBrowser("sharing a link", () => {
  const url = builtService({ RELATA_PACKAGES: "none" });

  test(
    "a damaged one opens nothing, and says so",
    async () => {
      const { page, problems } = await visit(`${url()}/#query=%%%broken`);
      const notice = page.getByRole("alert").filter({ hasText: "This link is damaged" });
      await notice.waitFor();
      expect(await page.getByRole("tab").allTextContents()).toEqual(["WhoLeftAlibabaCloud"]);
      expect(await textOf(page, "query")).not.toMatch(/broken/);
      await notice.getByRole("button", { name: "Close" }).click();
      await notice.waitFor({ state: "detached" });
      // One that arrives while the page is open, as when it is pasted into the address.
      await page.evaluate("location.hash = '#check=abc&query=cXVlcnkg'");
      await notice.waitFor();
      expect(await page.getByRole("tab").allTextContents()).toEqual(["WhoLeftAlibabaCloud"]);
      await page.evaluate("location.hash = '#query=' + encodeURIComponent('query Whole { scope { valid } }')");
      await page.getByRole("tab", { name: "Whole" }).waitFor();
      expect(await notice.count()).toBe(0);
      expect(problems).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "a reload brings back the tab with its variables",
    async () => {
      const { page } = await visit(url());
      await page.waitForTimeout(1_000);
      await page.reload();
      await page.locator(".graphiql-editor-tool .view-lines", { hasText: '"known": "2021-07-25"' }).waitFor();
      expect(await page.getByRole("tab").allTextContents()).toEqual(["WhoLeftAlibabaCloud"]);
    },
    PATIENCE,
  );

  test(
    "each copy is told, and the word goes away",
    async () => {
      const { page } = await visit(url());
      const status = page.locator(".relata-share [role=status]");
      await page.evaluate(`globalThis.told = [];
        new MutationObserver(() => told.push(document.querySelector(".relata-share [role=status]").textContent))
          .observe(document.querySelector(".relata-share"), { subtree: true, childList: true, characterData: true });`);
      const copy = page.getByRole("button", { name: "Copy link" });
      await copy.click();
      await status.filter({ hasText: "Copied" }).waitFor();
      await copy.click();
      // It goes, comes back, and goes for good.
      while ((await page.evaluate<number>("told.length")) < 4) await page.waitForTimeout(100);
      expect(await page.evaluate("told")).toEqual(["Copied", "", "Copied", ""]);
    },
    PATIENCE,
  );
});
