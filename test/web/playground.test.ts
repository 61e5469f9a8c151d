import { toHash } from "../../web/share-link.js";
import { builtService, inBrowser, PATIENCE, runUntil, textOf, typeBefore, visit } from "./browser.js";

inBrowser("the playground", () => {
  const url = builtService();

  test(
    "it loads all from its own host, within its policy",
    async () => {
      const { page, requests, problems } = await visit(url());
      await runUntil(page, "totalCount");
      expect(requests.length).toBeGreaterThan(10);
      expect(requests.filter((one) => new URL(one).origin !== url())).toEqual([]);
      expect(problems).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "an example runs and its answer shows Korean",
    async () => {
      const { page, problems } = await visit(url());
      await page.getByRole("button", { name: "Which sites exist, and which are planned?" }).click();
      await runUntil(page, "텐센트 클라우드 홍콩 데이터센터");
      expect(await textOf(page, "query")).toMatch(/query PlansAndFacts/);
      expect(await textOf(page, "variables")).toMatch(/"valid": "2021-07-25"/);
      // It went over the first example, which nobody had changed.
      expect(await page.getByRole("tab").allTextContents()).toEqual(["PlansAndFacts"]);
      expect(problems).toEqual([]);
    },
    PATIENCE,
  );

  test(
    "an operation that is renamed and run at once is asked for by its new name",
    async () => {
      const { page } = await visit(
        `${url()}/${toHash({ query: "query Old { revision: __typename }", variables: "" })}`,
      );
      await runUntil(page, "revision");
      await page.locator(".graphiql-query-editor .view-lines").click();
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText("query New { renamed: __typename }");
      await page.keyboard.press("Control+Enter");
      await page.locator(".graphiql-response .view-lines", { hasText: "renamed" }).waitFor();
      expect(await textOf(page, "response")).toMatch(/"renamed": "Query"/);
    },
    PATIENCE,
  );

  test(
    "an example never goes over what somebody wrote",
    async () => {
      const { page } = await visit(url());
      await typeBefore(page, "# mine\n");
      await page.getByRole("button", { name: "Who says so?" }).click();
      await page.getByRole("tab", { name: "WhoSaysSo" }).waitFor();
      await page.getByRole("tab", { name: "WhoLeftAlibabaCloud" }).click();
      await page.locator(".graphiql-query-editor .view-lines", { hasText: "# mine" }).waitFor();
    },
    PATIENCE,
  );

  test(
    "completion offers the fields of the schema",
    async () => {
      const { page } = await visit(`${url()}/${toHash({ query: "query Mine {\n  \n}", variables: "" })}`);
      await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
      // The schema is here once the docs name the root type.
      await page
        .getByRole("link", { name: "Query", exact: true })
        .or(page.getByText("Query", { exact: true }))
        .first()
        .waitFor();
      await page.locator(".graphiql-query-editor .view-line").nth(1).click();
      await page.keyboard.type("swit");
      const offered = page.locator(".suggest-widget.visible .monaco-list-row");
      await offered.filter({ hasText: "switches" }).first().waitFor();
    },
    PATIENCE,
  );

  test(
    "a link brings back the query and the variables, and the tabs stay what they are after it",
    async () => {
      const { page } = await visit(url());
      await page.getByRole("button", { name: "What is dated to the spring of 2021?" }).click();
      await page.getByLabel("Valid").fill("2021-03/2021-06");
      await page.getByLabel("Valid").press("Enter");
      await page.locator(".graphiql-editor-tool .view-lines", { hasText: "2021-03/2021-06" }).waitFor();
      await page.getByRole("button", { name: "Copy link" }).click();
      await page.getByText("Copied").waitFor();
      const link = await page.evaluate<string>("navigator.clipboard.readText()");
      expect(link).toMatch(/#check=\w+&query=[\w-]+&variables=[\w-]+$/);

      const other = await visit(link);
      expect(await textOf(other.page, "query")).toMatch(/query DatedTo\(/);
      expect(await textOf(other.page, "variables")).toMatch(/"valid": "2021-03\/2021-06",[\s\S]*"during": "2021-21"/);
      expect(await other.page.getByLabel("Valid").inputValue()).toBe("2021-03/2021-06");
      expect(new URL(other.page.url()).hash).toBe("");
    },
    PATIENCE,
  );
});
