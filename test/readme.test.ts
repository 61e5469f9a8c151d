import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { parse } from "graphql";
import {
  BLOCKS,
  blocksIn,
  COMMANDS,
  checkout,
  filesIn,
  README,
  removeCheckout,
  writeFiles,
} from "./readme-examples.js";

/** Commands that are not run, each with the reason. */
const NOT_RUN: { readonly [command: string]: string } = {
  "npm ci && npm test": "it is what runs this",
  "RELATA_DATABASE_URL=bolt://127.0.0.1:7687 RELATA_DATABASE_PASSWORD=... npm start":
    "it needs a Neo4j with a password",
  "RELATA_DATABASE_URL=neo4j://db.example.org npm start": "it needs a cluster",
  "RELATA_DATABASE_URL=neo4j+s://<id>.databases.neo4j.io npm start": "it needs an account",
};

/** What is run in place of a part of a command: `npm ci` would install anew what this runs with, and other tests have port 4000. */
const served = { url: "" };
const asRun = (command: string) => command.replace(/^npm ci && /, "").replace("http://127.0.0.1:4000", served.url);

const folder = checkout();
const env = { PATH: process.env.PATH, HOME: folder, RELATA_PORT: "0", npm_config_update_notifier: "false" };
afterAll(() => removeCheckout(folder));

/** Runs a command of the shell in the checkout; `until`: it goes on, and is left running once it has printed that. */
async function run(command: string, until?: RegExp): Promise<{ out: string; child: ChildProcess; match: string }> {
  const child = spawn("bash", ["-c", command], { cwd: folder, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  const ended = once(child, "close");
  const told = new Promise<string>((resolve) => {
    const add = (chunk: unknown) => {
      out += chunk;
      const [, match] = until?.exec(out) ?? [];
      if (match !== undefined) resolve(match);
    };
    child.stdout.on("data", add);
    child.stderr.on("data", add);
  });
  const match = await Promise.race([told, ended.then(() => "")]);
  if (until === undefined || match === "") expect(`${child.exitCode} of ${command}: ${out}`).toMatch(/^0 of/);
  return { out, child, match };
}

/** Runs `work` while a service runs that a command starts, and stops it as its terminal would. */
async function whileServing(command: string, work: () => Promise<void>): Promise<void> {
  const { child, match } = await run(command, /Relata listens at (http:\S+)\/graphql/);
  served.url = match;
  try {
    await work();
  } finally {
    const ended = once(child, "close");
    process.kill(-(child.pid as number), "SIGINT");
    await ended;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what a query gives is up to the query.
type Answer = { data: any; errors?: unknown };

async function ask(query: string, variables = {}): Promise<Answer["data"]> {
  const body = JSON.stringify({ query, variables });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${served.url}/graphql`, { method: "POST", headers, body });
  const { data, errors } = (await answer.json()) as Answer;
  expect(errors).toBeUndefined();
  return data;
}

test("each example is of a kind that is run here, and what is not run is in README", () => {
  // The picture of the data model is drawn where README is read.
  expect([...new Set(BLOCKS.map(({ language }) => language))].sort()).toEqual(["graphql", "mermaid", "sh", "yaml"]);
  expect(Object.keys(NOT_RUN).filter((command) => !COMMANDS.includes(command))).toEqual([]);
  for (const text of blocksIn("graphql")) expect(() => parse(text)).not.toThrow();
});

test("every example runs as it stands there: a package is imported, commands end well, queries are answered", async () => {
  const files = blocksIn("yaml").flatMap(filesIn);
  expect(files.map(([path]) => path)).toEqual(files.map(() => expect.stringMatching(/^my-package\/\w+\.yaml$/)));
  writeFiles(folder, files);
  const said: { [command: string]: string } = {};
  const all = COMMANDS.filter((command) => !(command in NOT_RUN));
  const services = all.filter((command) => command.endsWith("npm start"));
  const commands = all.filter((command) => !services.includes(command));
  // The first one loads the shipped data, which the package speaks of.
  expect(services[0]).toBe("npm ci && npm start");
  for (const service of services) await whileServing(asRun(service), async () => {});
  const needService = commands.filter((command) => command.includes("http://127.0.0.1:4000"));
  for (const command of commands.filter((one) => !needService.includes(one)))
    said[command] = (await run(asRun(command))).out;
  expect(said["npm run relata -- verify my-package --archive my-texts"]).toContain(
    "1 citation checked, 0 not checked, 0 problems",
  );
  expect(said["npm run relata -- import my-package"]).toContain(
    "my-package: 0 entities, 1 documents and 1 versions of facts written",
  );
  expect(said["npm run relata -- check"]).toContain("no differences found.");
  await whileServing("npm start", async () => {
    for (const command of needService) await run(asRun(command));
    for (const query of blocksIn("graphql")) expect(await ask(query)).toBeTruthy();
    await asWritten();
  });
}, 300_000);

/** What README says that its queries give. */
async function asWritten(): Promise<void> {
  const [whoLeft = "", ofPackage = ""] = blocksIn("graphql");
  const { asOf } = await ask(whoLeft, { valid: "2021-07-25", known: "2021-07-25" });
  const { nodes } = asOf.switches;
  expect(nodes).toHaveLength(2);
  for (const { sentence, phase } of nodes) for (const text of [sentence, phase]) expect(README).toContain(text);
  expect((await ask(whoLeft, { known: "2021-07-24" })).asOf.switches.nodes).toEqual([]);
  const { fact } = await ask(ofPackage);
  expect(fact).toMatchObject({ validity: { edtf: "2019/.." }, evidence: [{ anchor: "since 2019" }] });
}
