import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "playwright-core";
import { asking } from "../http/exchange.js";
import { builtService, CHROMIUM, FLAGS, inBrowser, PATIENCE } from "./browser.js";

inBrowser("a front end on another origin", () => {
  const open = builtService({ RELATA_PACKAGES: "none", RELATA_CORS_ORIGINS: "http://localhost:*" });
  const closed = builtService({ RELATA_PACKAGES: "none" });

  /** A page of somebody else, as far as a browser can tell: it has another port. */
  let elsewhere: Server;
  let browser: Browser;
  beforeAll(async () => {
    elsewhere = createServer((_request, response) => response.setHeader("content-type", "text/html").end("<p>A page"));
    await new Promise<void>((done) => elsewhere.listen(0, "127.0.0.1", done));
    browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    elsewhere?.close();
  });

  /** What a script on that page reads of the service: a POST, a plain GET, and the same GET once more by its tag. */
  async function readFrom(service: string): Promise<unknown> {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
    const body = JSON.stringify({ query: "{ __typename }" });
    const json = JSON.stringify({ "content-type": "application/json" });
    const read = await page.evaluate(`(async () => {
      const post = await fetch("${service}/graphql", { method: "POST", headers: ${json}, body: ${JSON.stringify(body)} });
      const get = await fetch("${service}${asking("{ __typename }")}", { cache: "no-store" });
      const tag = get.headers.get("etag");
      const again = await fetch("${service}${asking("{ __typename }")}", { cache: "no-store", headers: { "if-none-match": tag } });
      return [(await post.json()).data, (await get.json()).data, tag.slice(0, 2), again.status];
    })().catch((error) => String(error))`);
    await page.close();
    return read;
  }

  test(
    "reads the service where its origin is listed",
    async () => {
      expect(await readFrom(open())).toEqual([{ __typename: "Query" }, { __typename: "Query" }, "W/", 304]);
    },
    PATIENCE,
  );

  test(
    "reads nothing where it is not",
    async () => {
      expect(await readFrom(closed())).toMatch(/^TypeError: Failed to fetch/);
    },
    PATIENCE,
  );

  test(
    "a plain GET is answered to a page of the service itself",
    async () => {
      const page = await browser.newPage();
      await page.goto(`${closed()}/graphql`);
      expect(page.url()).toBe(`${closed()}/`);
      const read = await page.evaluate(`fetch("${asking("{ __typename }")}").then((answer) => answer.json())`);
      expect(read).toMatchObject({ data: { __typename: "Query" } });
      await page.close();
    },
    PATIENCE,
  );
});
