import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "./pages.js";

test("generated pages are what the code says: `npm run docs` writes them", async () => {
  // Rejects, with what it printed, when a page is not up to date.
  await promisify(execFile)(process.execPath, [join(ROOT, "scripts", "docs.mjs"), "--check"]);
});
