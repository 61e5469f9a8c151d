import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { relata } from "./cli/relata.js";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = join(ROOT, ".github");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => /\.(yml|md)$/.test(name));
const { scripts, dependencies, devDependencies } = JSON.parse(read("package.json")) as {
  readonly [part: string]: { readonly [name: string]: string };
};

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly id: string;
    readonly type: string;
    readonly attributes: { readonly label: string };
    readonly validations?: { readonly required: boolean };
  }[];
}
const forms = readdirSync(join(FOLDER, "ISSUE_TEMPLATE"))
  .filter((name) => name !== "config.yml")
  .map((name) => ({ name, form: parse(read(`.github/ISSUE_TEMPLATE/${name}`)) as Form }));

test("continuous integration runs .ci/run on the oldest Node that package.json allows, and may only read", () => {
  const workflow = parse(read(".github/workflows/ci.yml"));
  expect(workflow.permissions).toEqual({ contents: "read" });
  const { steps, strategy } = workflow.jobs.everything;
  const [oldest] = JSON.parse(read("package.json")).engines.node.match(/[\d.]+/);
  expect(strategy.matrix.node).toContain(oldest);
  const commands: string[] = steps.flatMap((step: { run?: string }) => step.run ?? []);
  expect(commands).toEqual([".ci/run"]);
  for (const command of commands) expect(statSync(join(ROOT, command)).mode & 0o111).not.toBe(0);
  // By commit, with the version beside it: a tag can be moved.
  const used = [...read(".github/workflows/ci.yml").matchAll(/uses: (.*)/g)].map(([, action]) => action);
  expect(used.filter((action) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action as string))).toEqual([]);
  const [, cached] = /hashFiles\((.*)\)/.exec(read(".github/workflows/ci.yml")) ?? [];
  for (const [, file = ""] of (cached as string).matchAll(/'([^']+)'/g))
    expect(existsSync(join(ROOT, file))).toBe(true);
});

test("updates leave alone what package.json pins", () => {
  const npm = parse(read(".github/dependabot.yml")).updates[0] as {
    readonly ignore: readonly { readonly "dependency-name": string; readonly versions?: readonly string[] }[];
  };
  const all = { ...dependencies, ...devDependencies };
  const exact = Object.keys(all).filter((name) => /^\d/.test(all[name] as string));
  const ignored = npm.ignore.filter(({ versions }) => versions === undefined).map((one) => one["dependency-name"]);
  expect(ignored.sort()).toEqual(exact.sort());
  for (const { "dependency-name": name } of npm.ignore) expect(all).toHaveProperty([name]);
  const tilde = Object.keys(all).filter((name) => all[name]?.startsWith("~"));
  expect(npm.ignore.map((one) => one["dependency-name"])).toEqual(expect.arrayContaining(tilde));
});

test("the forms for issues ask for what an answer needs", () => {
  const required = forms.map(({ name, form }) => [
    name,
    form.body.filter(({ validations }) => validations?.required).map(({ id }) => id),
  ]);
  expect(Object.fromEntries(required)).toEqual({
    "bug.yml": ["version", "database", "query", "package", "expected"],
    "data.yml": ["record", "source", "instead"],
    "question.yml": ["question", "version"],
  });
  for (const { form } of forms) {
    expect(form.name).toMatch(/\S/);
    expect(form.description).toMatch(/\S/);
    for (const { type, attributes } of form.body) {
      expect(["input", "textarea", "dropdown", "checkboxes"]).toContain(type);
      expect(attributes.label).toMatch(/\S/);
    }
  }
});

/** What is written as a command: `npm test`, `npm run schema`, `npx relata verify`. */
const commands = files.flatMap((file) =>
  [...read(`.github/${file}`).matchAll(/`(np[mx] [^`]+)`/g)].map(([, command]) => [file, command as string] as const),
);

test.each(commands)("%s names a command that there is: %s", async (_file, command) => {
  const [program, first, second] = command.split(" ");
  if (program === "npm") {
    expect(scripts).toHaveProperty([first === "run" ? (second as string) : (first as string)]);
    return;
  }
  expect(first).toBe("relata");
  const asked = [second as string, ...(second?.startsWith("--") ? [] : ["--help"])];
  expect((await relata(asked, ROOT)).exitCode).toBe(0);
});
