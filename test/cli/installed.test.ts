import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "./relata.js";

/** What is installed is what `npm pack` packs of this checkout, which `npm test` has built. */
const ROOT = join(import.meta.dirname, "../..");
const folder = temporaryFolder();
const installed = join(folder, "node_modules/relata");

/** npm's own variables would point the npm in the folder at this checkout. */
const env = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|RELATA_|NODE_OPTIONS$|INIT_CWD$)/i.test(name)),
  ),
  npm_config_offline: "true",
  npm_config_update_notifier: "false",
  RELATA_PORT: "0",
};

const output = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 60_000 });

/** Of a dependency: what nothing runs. */
const NOT_RUN = /\.(map|[cm]?ts)$|[\\/]node_modules$/;

/** Copies what `npm install` would fetch, the dependencies of the package and theirs, so that no registry is asked. */
function copyDependencies(): void {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    packages: { readonly [path: string]: { readonly dev?: true } };
  };
  const own = (path: string) => packages[path]?.dev === undefined && path !== "" && existsSync(join(ROOT, path));
  for (const path of Object.keys(packages).filter(own)) {
    const from = join(ROOT, path);
    cpSync(from, join(folder, path), {
      recursive: true,
      filter: (file) => file === from || !NOT_RUN.test(file),
    });
  }
}

beforeAll(() => {
  const packed = output("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], ROOT).trim();
  copyDependencies();
  output("npm", ["install", "--no-audit", "--no-fund", join(folder, packed)], folder);
}, 120_000);

let running: ChildProcess | undefined;
afterAll(() => {
  if (running?.pid !== undefined && running.exitCode === null && running.signalCode === null)
    process.kill(-running.pid, "SIGKILL");
});

/** Starts `npx relata serve` and returns where it listens. */
async function serve(): Promise<{ readonly url: string; readonly stop: () => Promise<number | null> }> {
  // A group of its own, so that the signal reaches the service behind npx too.
  const child = spawn("npx", ["relata", "serve"], {
    cwd: folder,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running = child;
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const ended = once(child, "close");
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => {
      const found = /listens at (http:\/\/127\.0\.0\.1:\d+)\/graphql/.exec(said)?.[1];
      if (found) resolve(found);
    });
    ended.then(() => reject(new Error(`The service ended before it listened: ${said}`)));
  });
  const stop = async () => {
    process.kill(-(child.pid as number), "SIGTERM");
    const [exitCode] = await ended;
    return exitCode as number | null;
  };
  return { url, stop };
}

async function ask(url: string, query: string, variables: object = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { readonly data: { readonly [field: string]: never }; readonly errors?: unknown };
}

test("an installed package tells the version that it was packed with", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(output("npx", ["relata", "--version"], folder).trim()).toBe(version);
});

test("an installed package answers the question of README, shows the playground, and keeps its graph in the working directory", async () => {
  const readme = readFileSync(join(installed, "README.md"), "utf8");
  const [, question = ""] = /^```graphql\n(.*?)^```$/ms.exec(readme) ?? [];
  const { url, stop } = await serve();
  const seen = { valid: "2021-07-25", known: "2021-07-25" };
  const { data, errors } = await ask(url, question, seen);
  expect(errors).toBeUndefined();
  const { nodes } = (data as unknown as { asOf: { switches: { nodes: { sentence: string }[] } } }).asOf.switches;
  expect(nodes).toHaveLength(2);
  for (const { sentence } of nodes) expect(readme).toContain(`| ${sentence} |`);
  const page = await fetch(`${url}/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toMatch(/<script [^>]*src="\.\/assets\//);
  await stop();
  expect(existsSync(join(folder, ".relata/graph"))).toBe(true);
}, 60_000);

test("an installed package imports a data package, and serves what was imported", async () => {
  mkdirSync(join(folder, "my-package"));
  writeFileSync(
    join(folder, "my-package/package.yaml"),
    "key: my-package\ntitle: Mine\nlicence: CC0-1.0\nlanguages: [en]\ndate: 2021-08-02\n",
  );
  writeFileSync(
    join(folder, "my-package/entities.yaml"),
    "- { key: my-company, kind: COMPANY, names: [{ text: My Company, language: en }] }\n",
  );
  output("npx", ["relata", "import", "my-package"], folder);
  const { url, stop } = await serve();
  const { data } = await ask(
    url,
    '{ mine: company(id: "my-company") { name } shipped: company(id: "tencent") { key } }',
  );
  expect(data).toEqual({ mine: { name: "My Company" }, shipped: { key: "tencent" } });
  await stop();
}, 60_000);

/** Every file of the installed package, by its path in it. */
function files(): string[] {
  return readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(installed.length + 1));
}

test("a package holds what runs and what explains it, and nothing that only a checkout needs", () => {
  const rooms = new Set(files().map((file) => file.split("/")[0]));
  const needed = [
    "CHANGELOG.md",
    "LICENSE",
    "README.ko.md",
    "README.md",
    "cypher",
    "data",
    "dist",
    "docs",
    "examples",
    "package.json",
    "schema",
  ];
  expect([...rooms].sort()).toEqual(needed);
  expect(files()).toEqual(
    expect.arrayContaining(["data/base/entities-countries.jsonl", "dist/catalogue.json", "dist/web/licences.md"]),
  );
  expect(files().filter((file) => /\.(map|tsx?|sha256)$|\.test\.|(^|\/)node_modules\//.test(file))).toEqual([]);
});

test("a package names no path of the machine that it was packed on", () => {
  const paths = [ROOT, dirname(ROOT), process.env.HOME ?? ROOT].filter((path) => path.length > 1);
  const naming = files().filter((file) => {
    const content = readFileSync(join(installed, file));
    return paths.some((path) => content.includes(`${path}/`));
  });
  expect(naming).toEqual([]);
});
