import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { start, temporaryFolder } from "../cli/relata.js";
import { embeddedUrl } from "../graphs.js";
import { describeWherePresent } from "../where-present.js";

/** Where Debian's package `chromium` puts it. */
export const CHROMIUM = "/usr/bin/chromium";
/** A container has no sandbox to give and no GPU; a browser that calls home would be a request of its own. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const BROWSER = {
  present: existsSync(CHROMIUM),
  required: process.env.RELATA_REQUIRE_BROWSER === "1",
  missing: `${CHROMIUM} is missing, so the playground was not tested in a browser. On Debian: apt-get install chromium fonts-noto-cjk`,
};

/** Milliseconds for a test in a browser, on a machine that does much else. */
export const PATIENCE = 120_000;

/** `describe`, where there is a browser. Where there is none it says so, and under RELATA_REQUIRE_BROWSER=1 it fails. */
export function inBrowser(name: string, suite: () => void): void {
  describeWherePresent(BROWSER, name, suite);
}

/** Starts the built service with the shipped packages before the tests of a file, and gives where it is. */
export function builtService(settings: { readonly [variable: string]: string } = {}): () => string {
  const folder = temporaryFolder();
  let url = "";
  let end = async () => {};
  beforeAll(async () => {
    const run = start(["serve"], folder, { RELATA_DATABASE_URL: await embeddedUrl(), ...settings });
    end = async () => {
      run.child.kill("SIGTERM");
      await run.ended;
    };
    [, url = ""] = await run.printed(/listens at (http:\/\/[^/]+)\/graphql/);
  }, PATIENCE);
  afterAll(() => end());
  return () => url;
}

/** A page in a browser with a profile of its own, and what went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** The address of every request. */
  readonly requests: readonly string[];
  /** Violations of the content security policy, errors of scripts, and errors in the console. */
  readonly problems: readonly string[];
}

/** How a page is visited. */
interface How {
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the page needs before it is opened. */
  readonly before?: (page: Page) => Promise<void>;
}

let browser: Browser | undefined;
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
});
afterAll(() => browser?.close());

/** Opens an address as somebody who was never here, and waits for the editors. */
export async function visit(
  address: string,
  { colorScheme = "light", viewport = { width: 1400, height: 860 }, before }: How = {},
): Promise<Visit> {
  // One browser for a file of tests; its profile is a new temporary folder, and so is that of each context.
  browser ??= await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
  const context = await browser.newContext({
    viewport,
    colorScheme,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const requests: string[] = [];
  const problems: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (e) => console.error('CSP:', e.violatedDirective, e.blockedURI))",
  );
  await before?.(page);
  await page.goto(address);
  await page.locator(".graphiql-query-editor .view-line").first().waitFor();
  // Until the editor of the answer is there too, GraphiQL runs nothing and says nothing about it.
  await page.locator(".graphiql-response .view-lines").waitFor({ state: "attached" });
  return { page, requests, problems };
}

/** The text of an editor as a person sees it. The editor shows spaces as ones that do not break. */
export async function textOf(page: Page, editor: "query" | "variables" | "response"): Promise<string> {
  const area = { query: ".graphiql-query-editor", variables: ".graphiql-editor-tool", response: ".graphiql-response" };
  // After an edit the elements are no longer in the order in which they are seen.
  const texts = await page.evaluate<string[]>(`[...document.querySelector("${area[editor]} .view-lines").children]
    .sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top))
    .map((line) => line.textContent)`);
  return texts.join("").replaceAll("\u00a0", " ");
}

/** Types at the beginning of the operation. */
export async function typeBefore(page: Page, text: string): Promise<void> {
  await page.locator(".graphiql-query-editor .view-lines").click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type(text);
}

/** Runs the current operation and waits until the answer shows `text`. */
export async function runUntil(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: /Execute query/ }).click();
  await page.locator(".graphiql-response .view-lines", { hasText: text }).waitFor();
}
