import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { readExample } from "../../web/example.js";
import { toHash } from "../../web/share-link.js";
import { builtService, inBrowser, PATIENCE, runUntil, visit } from "./browser.js";

const { resolve } = createRequire(import.meta.url);
const AXE = readFileSync(resolve("axe-core/axe.min.js"), "utf8");
const EXAMPLE = "../../examples/01-who-left-alibaba-cloud.graphql";
/** Levels A and AA of WCAG 2.0 to 2.2. */
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
/** What we add to GraphiQL: the header, the examples, the notice. */
const OURS = "#bar, [class^='relata-']";

/** The same operation in both, for the colours of the editor are GraphiQL's own. */
const LINK = toHash(readExample(EXAMPLE, readFileSync(new URL(EXAMPLE, import.meta.url), "utf8")));

interface Found {
  readonly rule: string;
  readonly element: string;
  readonly ours: boolean;
}

/** What axe finds on the page. Evaluated by the debugger, for the page's own policy lets no script in. */
async function violations(page: Page): Promise<Found[]> {
  await page.evaluate(AXE);
  const run = `axe.run(document, { runOnly: ${JSON.stringify(LEVELS)}, resultTypes: ["violations"] })`;
  const results = await page.evaluate<AxeResults>(run);
  const found: Found[] = [];
  for (const { id, nodes } of results.violations)
    for (const { target } of nodes) {
      const element = target.flat().join(" ");
      const ours = `document.querySelector(${JSON.stringify(element)})?.closest(${JSON.stringify(OURS)}) != null`;
      found.push({ rule: id, element, ours: await page.evaluate<boolean>(ours) });
    }
  return found;
}

inBrowser("for people who do not see or point", () => {
  const url = builtService();
  const folder = mkdtempSync(join(tmpdir(), "relata-plain-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // GraphiQL as it comes, built the same way, so that its own shortcomings are not counted as ours, nor ours as its.
  beforeAll(async () => {
    const vite = join(resolve("vite/package.json"), "../bin/vite.js");
    const web = fileURLToPath(new URL("../../web/", import.meta.url));
    const args = ["build", `${web}plain`, "--config", `${web}vite.config.mjs`, "--outDir", folder, "--minify", "false"];
    const [status] = await once(spawn(process.execPath, [vite, ...args], { stdio: "inherit" }), "exit");
    expect(status).toBe(0);
  }, PATIENCE);

  test.each(["light", "dark"] as const)(
    "nothing is worse than in GraphiQL itself, %s",
    async (colorScheme) => {
      const fromFolder = (page: Page) =>
        page.route(`${url()}/plain/**`, (route) => {
          const file = new URL(route.request().url()).pathname.slice("/plain/".length);
          if (file === "graphql") return route.continue({ url: `${url()}/graphql` });
          return route.fulfill({ path: join(folder, file || "index.html") });
        });
      const plain = await visit(`${url()}/plain/${LINK}`, {
        colorScheme,
        before: async (page) => void (await fromFolder(page)),
      });
      await runUntil(plain.page, "totalCount");
      const before = await violations(plain.page);

      const { page } = await visit(`${url()}/${LINK}`, { colorScheme });
      await runUntil(page, "totalCount");
      const found = await violations(page);
      expect(found.filter(({ ours }) => ours)).toEqual([]);
      const known = new Set(before.map(({ rule }) => rule));
      expect(found.filter(({ rule }) => !known.has(rule))).toEqual([]);
    },
    PATIENCE,
  );
});
