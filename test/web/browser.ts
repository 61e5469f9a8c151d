import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page, type Request } from "playwright-core";
import { start, temporaryFolder } from "../cli/relata.js";
import { embeddedUrl } from "../graphs.js";

/** Where Debian's package `chromium` puts it. */
const CHROMIUM = "/usr/bin/chromium";
/**
 * A container has no sandbox to give and no GPU; a browser that calls home would be a request of its own. One process for all
 * pages of a site keeps the compiled scripts, and one process less for the drawing is one less to start.
 */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--process-per-site",
  "--in-process-gpu",
];
const REQUIRED = process.env.RELATA_REQUIRE_BROWSER === "1";
const MISSING = `${CHROMIUM} is missing, so the playground was not tested in a browser. On Debian: apt-get install chromium fonts-noto-cjk`;

/** Milliseconds for a test in a browser, on a machine that does much else. */
export const PATIENCE = 120_000;

/** `describe`, where there is a browser. Where there is none it says so, and under RELATA_REQUIRE_BROWSER=1 it fails. */
export function inBrowser(name: string, suite: () => void): void {
  const present = existsSync(CHROMIUM);
  if (present) describe(name, suite);
  else if (REQUIRED)
    test(name, () => {
      throw new Error(MISSING);
    });
  else {
    process.stderr.write(`${MISSING}\n`);
    describe.skip(name, suite);
  }
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
let context: BrowserContext | undefined;
afterAll(() => browser?.close());

/**
 * One browser and one profile, in a new temporary folder, for a file of tests: the megabytes of the editor are fetched and
 * compiled once. Its first page holds the process of the site, for one without pages would end.
 */
async function profile(): Promise<BrowserContext> {
  browser ??= await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
  if (!context) {
    context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    await context.newPage();
  }
  return context;
}

/** Closes what is open, and then takes away what it left in the profile. Kept files are no trace of somebody: all have the same. */
async function forget(context: BrowserContext, address: string): Promise<void> {
  const [first, ...others] = context.pages();
  for (const page of others) await page.close();
  if (!first) throw new Error("The first page of the profile was closed.");
  await first.goto(new URL("/health", address).href);
  const session = await context.newCDPSession(first);
  const storageTypes = "cookies,indexeddb,cache_storage,service_workers";
  await session.send("Storage.clearDataForOrigin", { origin: new URL(address).origin, storageTypes });
  await session.detach();
  // In its own process, which keeps a copy: cleared by the browser, it is still seen there for a moment.
  await first.evaluate("localStorage.clear()");
}

/** Opens an address in a new tab as somebody who was never here, and waits for the editors. The page is there until the next visit. */
export async function visit(
  address: string,
  { colorScheme = "light", viewport = { width: 1400, height: 860 }, before }: How = {},
): Promise<Visit> {
  const context = await profile();
  await forget(context, address);
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  const requests: string[] = [];
  const problems: string[] = [];
  const note = (request: Request) => requests.push(request.url());
  context.on("request", note);
  page.once("close", () => context.off("request", note));
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

/** One visit for the tests of a block, each of which goes on where the one before left off. */
export function visited(address: () => string, how: How = {}): () => Visit {
  let opened: Visit | undefined;
  beforeAll(async () => {
    opened = await visit(address(), how);
  }, PATIENCE);
  return () => {
    if (!opened) throw new Error("The tests of the block have not begun.");
    return opened;
  };
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

/** Runs the current operation and waits until the answer shows `text`. */
export async function runUntil(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: /Execute query/ }).click();
  await page.locator(".graphiql-response .view-lines", { hasText: text }).waitFor();
}
