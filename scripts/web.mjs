// Builds the playground from web/ and examples/ into dist/web, and compresses its files once for all requests.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** All that the page is made of; the libraries are pinned by the lock file. */
const INPUTS = ["web", "examples", "scripts/web.mjs", "package-lock.json"];
const OUT = join(root, "dist/web");
/** Beside the page, not in it: which inputs it was built from. */
const STAMP = join(root, "dist/web.sha256");

/** Does nothing when the page was built from these very inputs before. */
export async function buildWeb() {
  const inputs = hashOf(INPUTS);
  if (existsSync(join(OUT, "index.html")) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === inputs) return;
  rmSync(STAMP, { force: true });
  const { build } = await import("vite");
  await build({ configFile: join(root, "web/vite.config.mjs") });
  await Promise.all(filesIn(OUT).map(compress));
  writeFileSync(STAMP, inputs);
}

/** Writes `file.br` and `file.gz` beside it, in the thread pool. Quality 11 would save 9 % and take twenty times as long. */
async function compress(file) {
  const content = readFileSync(file);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: quality }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  writeFileSync(`${file}.br`, br);
  writeFileSync(`${file}.gz`, gz);
}

function hashOf(inputs) {
  const hash = createHash("sha256");
  for (const input of inputs)
    for (const file of filesIn(join(root, input)))
      hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/** The file itself, or every file below a folder, always in the same order. */
function filesIn(path) {
  const entries = readdirSync(dirname(path), { withFileTypes: true });
  if (entries.some((entry) => entry.isFile() && join(dirname(path), entry.name) === path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
