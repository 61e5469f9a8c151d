#!/usr/bin/env node
// Generates the countries of the base package, compiles src/ and the catalogue to dist/ and builds the playground into dist/web. Run by
// `npm ci` through `prepare`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { writeCountries } from "./base-package.mjs";
import { buildWeb } from "./web.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "dist");
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");

writeCountries();
// The playground stays: it is built again only when something in it changed.
for (const name of existsSync(dist) ? readdirSync(dist) : [])
  if (!/^web(\.|$)/.test(name)) rmSync(join(dist, name), { recursive: true });
const compiler = spawn(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json")], { stdio: "inherit" });
const [[status]] = await Promise.all([once(compiler, "exit"), buildWeb()]);
// The service reads this instead: parsing YAML takes a tenth of a second of every start.
const catalogue = parse(readFileSync(join(root, "data/catalogue.yaml"), "utf8"), { maxAliasCount: 1000 });
writeFileSync(join(dist, "catalogue.json"), JSON.stringify(catalogue));
process.exit(status ?? 1);
