import type { Page } from "playwright-core";
import { builtService, inBrowser, PATIENCE, runUntil, textOf, typeBefore, visit } from "./browser.js";

const note = (page: Page) => page.getByText("This answer is of another operation or view.");

/** Waits until the answer is shown as that of something else, or as the answer to what is in the editors. */
const shownAs = (page: Page, whose: "another" | "own") =>
  note(page).waitFor({ state: whose === "another" ? "visible" : "detached" });

inBrowser("an answer and what it is to", () => {
  const url = builtService();

  test(
    "beside another view it is dimmed, until that view is asked or left",
    async () => {
      const { page } = await visit(url());
      await runUntil(page, "totalCount");
      expect(await note(page).count()).toBe(0);
      await page.getByRole("button", { name: "All time" }).click();
      await shownAs(page, "another");
      const opacity = "getComputedStyle(document.querySelector('.result-window')).opacity";
      expect(Number(await page.evaluate(opacity))).toBeLessThan(0.7);
      await page.getByRole("button", { name: "2021-07-25" }).click();
      await shownAs(page, "own");
      await page.getByRole("button", { name: "All time" }).click();
      await shownAs(page, "another");
      await runUntil(page, "totalCount");
      await shownAs(page, "own");
      expect(Number(await page.evaluate(opacity))).toBe(1);
    },
    PATIENCE,
  );

  test(
    "an edit by hand dims it, a comment or the layout does not",
    async () => {
      const { page } = await visit(url());
      await runUntil(page, "totalCount");
      await typeBefore(page, "# mine\n\n");
      await page.locator(".graphiql-query-editor .view-lines", { hasText: "# mine" }).waitFor();
      expect(await note(page).count()).toBe(0);
      await page.keyboard.type("nonsense ");
      await shownAs(page, "another");
    },
    PATIENCE,
  );

  test(
    "another example over it takes it away, also one that is still on its way",
    async () => {
      let release = () => {};
      const held = new Promise<void>((done) => {
        release = done;
      });
      const { page } = await visit(url(), {
        before: async (page) => {
          await page.route("**/graphql", async (route) => {
            if (route.request().postData()?.includes("totalCount")) await held;
            await route.continue();
          });
        },
      });
      await page.getByRole("button", { name: /Execute query/ }).click();
      await page.getByRole("button", { name: "Which types of facts are there?" }).click();
      release();
      // GraphiQL shows what comes in, whatever is in the editors by then.
      await page.locator(".graphiql-response .view-lines", { hasText: "switches" }).waitFor();
      await shownAs(page, "another");
      await runUntil(page, "catalogue");
      await shownAs(page, "own");
      await page.getByRole("button", { name: "How much does the graph hold?" }).click();
      await page.locator(".graphiql-query-editor .view-lines", { hasText: "HowMuchThereIs" }).waitFor();
      expect(await textOf(page, "response")).toBe("");
    },
    PATIENCE,
  );

  test(
    "each tab keeps its own",
    async () => {
      const { page } = await visit(url());
      await runUntil(page, "totalCount");
      await page.getByRole("button", { name: "All time" }).click();
      await shownAs(page, "another");
      await page.getByRole("button", { name: "New tab" }).click();
      await shownAs(page, "own");
      await page.getByRole("tab", { name: "WhoLeftAlibabaCloud" }).click();
      await shownAs(page, "another");
    },
    PATIENCE,
  );

  test(
    "when the service is away, one sentence says so",
    async () => {
      const { page } = await visit(url());
      await runUntil(page, "totalCount");
      await page.route("**/graphql", (route) => route.abort());
      await runUntil(page, "The service did not answer.");
      expect(await textOf(page, "response")).not.toMatch(/stack|Failed to fetch|\.js/);
      await page.unroute("**/graphql");
      await page.route("**/graphql", (route) => route.fulfill({ status: 502, body: "<h1>Bad gateway</h1>" }));
      await runUntil(page, "The answer, 502, is not JSON: <h1>Bad gateway</h1>");
    },
    PATIENCE,
  );

  test(
    "Ctrl+Enter runs the example that was just picked by keyboard",
    async () => {
      const { page } = await visit(url());
      const example = page.getByRole("button", { name: "Which types of facts are there?" });
      await example.press("Enter");
      await page.getByRole("tab", { name: "TheCatalogue" }).waitFor();
      await example.press("Control+Enter");
      await page.locator(".graphiql-response .view-lines", { hasText: "catalogue" }).waitFor();
    },
    PATIENCE,
  );
});
