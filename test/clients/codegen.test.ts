import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { generatedByCodegen } from "./codegen-project.js";
import { examples } from "./examples.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const TSC = join(ROOT, "node_modules/typescript/bin/tsc");
/** What a front end may write with it. An error that is expected and does not come is an error. */
const SAMPLE = `
import type { ResultOf, VariablesOf } from "@graphql-typed-document-node/core";
import type { WhoLeftAlibabaCloudQueryDocument as Left } from "./generated/graphql";

type Switch = ResultOf<typeof Left>["asOf"]["switches"]["nodes"][number];
export const variables: VariablesOf<typeof Left> = { valid: "2021-07-25", known: "2021-07-25" };
export const where = ({ to, toStated }: Switch): string => (toStated ? to.map(({ name }) => name).join(", ") : "not stated");
export const planned = ({ phase }: Switch): boolean => phase === "ANNOUNCED";
// @ts-expect-error No such phase.
export const never = ({ phase }: Switch): boolean => phase === "MAYBE";
// @ts-expect-error A day is a text.
export const wrong: VariablesOf<typeof Left> = { valid: 2021 };
`;

const TSCONFIG = {
  compilerOptions: {
    ...{ target: "ES2022", module: "ESNext", moduleResolution: "Bundler", lib: ["ES2023"], types: [] },
    ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noEmit: true },
  },
};

/** Inside the checkout, so that what is generated finds the types of its imports. */
let folder: string;
beforeAll(() => {
  mkdirSync(join(ROOT, "node_modules/.cache"), { recursive: true });
  folder = mkdtempSync(join(ROOT, "node_modules/.cache/codegen-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("graphql-codegen's client preset takes the schema and every example, and what it makes type-checks", async () => {
  await generatedByCodegen(`${folder}/generated/`);
  const generated = readFileSync(join(folder, "generated/graphql.ts"), "utf8");
  for (const { name } of examples()) expect(generated).toContain(`export const ${name}QueryDocument`);
  writeFileSync(join(folder, "sample.ts"), SAMPLE);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
  const { stdout } = await promisify(execFile)(process.execPath, [TSC, "-p", folder]).catch((error) => error);
  expect(stdout).toBe("");
}, 60_000);
