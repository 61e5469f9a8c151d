import { withSortedSchema } from "../../web/sorted-schema.js";
import { builtService, inBrowser, PATIENCE, runUntil, textOf, visit } from "./browser.js";

const named = (...names: string[]) => names.map((name) => ({ name }));

test("types and their fields are sorted, values and arguments stay as they are meant", () => {
  const field = { name: "b", args: named("first", "after") };
  const type = { name: "B", fields: [field, { name: "a" }], enumValues: named("LOW", "HIGH"), inputFields: null };
  const answer = { data: { __schema: { queryType: { name: "B" }, types: [type, { name: "A" }] } } };
  expect(withSortedSchema(answer)).toEqual({
    data: {
      __schema: { queryType: { name: "B" }, types: [{ name: "A" }, { ...type, fields: [{ name: "a" }, field] }] },
    },
  });
  expect(withSortedSchema({ errors: named("no") })).toEqual({ errors: named("no") });
});

inBrowser("the docs", () => {
  const url = builtService({ RELATA_PACKAGES: "none" });

  test(
    "they list types and fields by name",
    async () => {
      const { page } = await visit(url());
      await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
      const types = page.locator(".graphiql-doc-explorer-type-name");
      await types.filter({ hasText: "WholeNumber" }).or(types.nth(20)).first().waitFor();
      // The first is the type of the root.
      const [, ...names] = await types.allTextContents();
      expect(names).toEqual([...names].sort());
      await types.first().click();
      const fields = page.locator(".graphiql-doc-explorer-field-name");
      await fields.first().waitFor();
      const shown = await fields.allTextContents();
      expect(shown.length).toBeGreaterThan(20);
      expect(shown).toEqual([...shown].sort());
    },
    PATIENCE,
  );
});

inBrowser("where introspection is switched off", () => {
  const url = builtService({ RELATA_INTROSPECTION: "off", RELATA_PACKAGES: "none" });

  test(
    "the page says once why there are no docs, and operations run",
    async () => {
      const { page } = await visit(`${url()}/#query=${encodeURIComponent("query Mine { scope { revision } }")}`);
      await page.getByRole("status").filter({ hasText: "Introspection is switched off here" }).waitFor();
      await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
      await page.locator(".relata-docs", { hasText: "Introspection is switched off here" }).waitFor();
      expect(await page.getByText("Error fetching schema").count()).toBe(0);
      expect(await textOf(page, "response")).toBe("");
      await runUntil(page, "revision");
    },
    PATIENCE,
  );
});
