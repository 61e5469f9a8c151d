import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const read = (file: string) => readFileSync(join(import.meta.dirname, "..", file), "utf8");
const dockerfile = read("Dockerfile");
const compose = parse(read("docker-compose.yml"));

/** What stands for a variable that nobody sets. */
const byDefault = (text: string) => /^\$\{\w+:-(.+)\}$/.exec(text)?.[1] ?? text;

test("images of containers are named by their full version, so that two builds are alike", () => {
  const node = /^ARG NODE_IMAGE=(.+)$/m.exec(dockerfile)?.[1];
  expect(node).toMatch(/^node:22\.\d+\.\d+-bookworm-slim$/);
  expect(byDefault(compose.services.relata.build.args.NODE_IMAGE)).toBe(node);
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
  expect(bases).toEqual(bases.map(() => `\${NODE_IMAGE}`));
  const neo4j = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(read("scripts/neo4j-pom.xml"))?.[1];
  expect(byDefault(compose.services.neo4j.image)).toBe(`neo4j:${neo4j}-community`);
});

test("the page on deploying names the images that are built from, and how their digests are pinned", () => {
  const page = read("docs/operate/deploy.md");
  expect(page).toContain(`export NODE_IMAGE=${byDefault(compose.services.relata.build.args.NODE_IMAGE)}@sha256:`);
  expect(page).toContain("`NEO4J_IMAGE`");
});
