// `node --import ./bench/typescript.mjs bench/serve.ts`: runs the TypeScript of bench/ on any supported Node. What it
// imports of src/ is taken from dist/, so that what is measured is what is shipped: run `npm run build` before.
import { readFileSync } from "node:fs";
import { register } from "node:module";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";

if (isMainThread) register(import.meta.url);

const BENCH = new URL("./", import.meta.url).href;

/** `./serve-load.js` is the file serve-load.ts, `../src/main.js` is dist/main.js. */
export function resolve(specifier, context, next) {
  if (!context.parentURL?.startsWith(BENCH) || !/^\.{1,2}\/.*\.js$/.test(specifier)) return next(specifier, context);
  const own = specifier.startsWith("./");
  return next(own ? specifier.replace(/\.js$/, ".ts") : specifier.replace("../src/", "../dist/"), context);
}

export async function load(url, context, next) {
  if (!url.startsWith(BENCH) || !url.endsWith(".ts")) return next(url, context);
  const { transformSync } = await import("@swc/core");
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, "utf8"), { filename });
  return { format: "module", shortCircuit: true, source: code };
}
