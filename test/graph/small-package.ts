import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Fields = { readonly [field: string]: unknown };

/** What a small package of a test holds; a text is written as it is, a list as one JSON value a line. */
export interface SmallPackage {
  readonly entities?: readonly Fields[];
  readonly documents?: readonly Fields[];
  readonly facts?: readonly Fields[];
  readonly changes?: readonly Fields[];
  readonly catalogue?: readonly Fields[];
  /** Further files, or other ones in their place, by name; undefined leaves a file out. */
  readonly files?: { readonly [name: string]: string | Buffer | undefined };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes a package to a folder of its own, removed after the tests of the file. */
export function packageFolder(key: string, { files = {}, ...records }: SmallPackage): string {
  const folder = mkdtempSync(join(tmpdir(), "relata-package-"));
  folders.push(folder);
  const all = {
    "package.yaml": `key: ${key}\ntitle: A package of a test\nlicence: CC0-1.0\nlanguages: [en]\ndate: 2021-07-25\n`,
    ...Object.fromEntries(Object.entries(records).map(([name, list]) => [`${name}.jsonl`, jsonLines(list)])),
    ...files,
  };
  for (const [name, text] of Object.entries(all)) if (text !== undefined) writeFileSync(join(folder, name), text);
  return folder;
}

export function jsonLines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

export function company(key: string, more: Fields = {}): Fields {
  const text = key.charAt(0).toUpperCase() + key.slice(1);
  return { key, kind: "COMPANY", names: [{ text, language: "en" }], ...more };
}

/** Companies of these keys; one that is named with another has been merged into it. */
export function companies(
  ...keys: readonly (string | readonly [key: string, mergedInto: string | undefined])[]
): Fields[] {
  return keys.map((one) => {
    if (typeof one === "string") return company(one);
    const [key, mergedInto] = one;
    return company(key, mergedInto === undefined ? {} : { mergedInto });
  });
}

export function region(key: string, within?: string): Fields {
  return { ...company(key), kind: "REGION", level: "OTHER", ...(within && { within }) };
}

/** A document; its key is "doc:" and the day it was published, unless it is given. */
export function paper(publishedOn: string, key = `doc:${publishedOn}`, more: Fields = {}): Fields {
  return { key, publishedOn, title: `The paper of ${publishedOn}`, ...more };
}

/** Where a document says something. */
export function saying(document: string, more: Fields = {}): Fields {
  const sha256 = createHash("sha256").update(document).digest("hex");
  return { document, locator: "0-10", paragraph: 1, sha256, gloss: { en: "It says so." }, ...more };
}

/** That `customer` uses `provider`, said by the papers of these days. */
export function customerOf(
  key: string,
  [customer, provider]: readonly [string, string],
  papers: readonly string[],
  more: Fields = {},
): Fields {
  return {
    key,
    type: "CUSTOMER_OF",
    roles: { customer, provider },
    phase: "IN_EFFECT",
    confidence: 0.9,
    evidence: papers.map((day) => saying(`doc:${day}`)),
    ...more,
  };
}

/** That `customer` left these providers, said by the papers of these days. */
export function switched(
  key: string,
  [customer, from]: readonly [string, string | readonly string[]],
  papers: readonly string[],
): Fields {
  return {
    ...customerOf(key, ["", ""], papers),
    type: "SWITCHED_PROVIDER",
    phase: "COMPLETED",
    roles: { customer, from },
  };
}

/** What happened to a fact on a day. */
export function change(fact: string, as: string, on: string, more: Fields = {}): Fields {
  return { fact, as, on, ...more };
}
