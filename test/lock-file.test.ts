import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, "../package-lock.json"), "utf8")) as {
  packages: Record<string, Entry>;
};

test("the lock file has an entry for every platform's binary, so that npm ci of npm 11 takes it (else: npm run lock)", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`]?.version && !packages[`${path}/node_modules/${name}`]?.version,
    ),
  );
  expect(missing).toEqual([]);
});

/** Binaries that the registries at hand did not have; `npm run lock` asks again. */
const NOT_TO_BE_HAD = ["darwin-arm64", "darwin-x64", "linux-arm64-gnu", "linux-arm64-musl", "win32-x64-msvc"].map(
  (platform) => `node_modules/@grafeo-db/js-${platform}`,
);

test("what is installed is checked against the lock file, on every platform whose binary was to be had (else: npm run lock)", () => {
  const unchecked = Object.entries(packages).filter(([path, { integrity }]) => path !== "" && integrity === undefined);
  expect(unchecked.map(([path]) => path).filter((path) => !NOT_TO_BE_HAD.includes(path))).toEqual([]);
});

test("the lock file names no registry, so that any mirror serves it", () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
