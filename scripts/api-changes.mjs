#!/usr/bin/env node
// `npm run api:changes`: what changed in schema/schema.graphql since the last release, a tag `v1.2.3`. It only tells.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

const root = fileURLToPath(new URL("..", import.meta.url));
const SCHEMA = "schema/schema.graphql";

/** The worst first. */
const LEVELS = { BREAKING: "Breaking", DANGEROUS: "Dangerous", NON_BREAKING: "Other" };

/** The changes from one schema to another as lines, the breaking ones first; none when there are none. */
export async function changes(before, after) {
  const all = await diff(buildSchema(before), buildSchema(after));
  return Object.entries(LEVELS).flatMap(([level, title]) => {
    const lines = all.flatMap(({ criticality, message }) => (criticality.level === level ? [`  ${message}`] : []));
    return lines.length > 0 ? [`${title} (${lines.length}):`, ...lines] : [];
  });
}

/** The tag of the highest released version that this commit descends from; undefined before the first release. */
function lastRelease() {
  const tags = git("tag", "--merged", "HEAD", "--list", "v[0-9]*", "--sort=-version:refname");
  // A candidate such as v1.0.0-rc.1 is no release.
  return tags.split("\n").find((tag) => /^v\d+\.\d+\.\d+$/.test(tag));
}

function git(...args) {
  return execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 16 * 1024 * 1024 });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tag = lastRelease();
  if (tag === undefined) console.log("There is no release yet (no tag v1.2.3), so there is nothing to compare with.");
  else {
    const lines = await changes(git("show", `${tag}:${SCHEMA}`), readFileSync(`${root}/${SCHEMA}`, "utf8"));
    console.log(`The API since ${tag}:\n${lines.length > 0 ? lines.join("\n") : "  nothing changed."}`);
  }
}
