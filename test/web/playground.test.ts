import { builtService, inBrowser, PATIENCE, runUntil, textOf, visit } from "./browser.js";

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
    "an example never goes over what somebody wrote",
    async () => {
      const { page } = await visit(url());
      await page.locator(".graphiql-query-editor .view-lines").click();
      await page.keyboard.press("Control+Home");
      await page.keyboard.type("# mine\n");
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
      const { page } = await visit(`${url()}/#query=${encodeURIComponent("query Mine {\n  \n}")}`);
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
      expect(link).toMatch(/#query=[\w-]+&variables=[\w-]+$/);

      const other = await visit(link);
      expect(await textOf(other.page, "query")).toMatch(/query DatedTo\(/);
      expect(await textOf(other.page, "variables")).toMatch(/"valid": "2021-03\/2021-06",[\s\S]*"during": "2021-21"/);
      expect(await other.page.getByLabel("Valid").inputValue()).toBe("2021-03/2021-06");
      expect(new URL(other.page.url()).hash).toBe("");
    },
    PATIENCE,
  );

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
      await page.getByText("This operation has no $valid and no $known.").waitFor();
      expect(await page.getByLabel("Valid").isDisabled()).toBe(true);
      await page.getByRole("button", { name: "Insert them" }).click();
      await page.getByRole("button", { name: "2021-07-25" }).click();
      await runUntil(page, '"valid": "2021-07-25"');
      expect(await textOf(page, "query")).toMatch(/query Mine\(\$valid: EDTF, \$known: Date\)/);
    },
    PATIENCE,
  );
});

inBrowser("where introspection is switched off", () => {
  const url = builtService({ RELATA_INTROSPECTION: "off", RELATA_PACKAGES: "none" });

  test(
    "the page says why there are no docs, and operations run",
    async () => {
      const { page } = await visit(`${url()}/#query=${encodeURIComponent("query Mine { scope { revision } }")}`);
      await page.getByRole("status").filter({ hasText: "Introspection is switched off here" }).waitFor();
      await runUntil(page, "revision");
    },
    PATIENCE,
  );
});
