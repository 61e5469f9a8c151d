// Completes package-lock.json after `npm install`: an npm registry mirror that lacks the binaries of other platforms makes
// npm leave them out of the lock, and then `npm ci` of npm 11 refuses it. Each optional dependency that a package of the
// lock names exactly gets its entry back, for the platform that its name states; npm fetches only the one it needs. Then npm
// is asked what each entry without an integrity should have, so that no platform takes whatever a registry sends.
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const OS = {
  android: "android",
  darwin: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  openharmony: "openharmony",
  win32: "win32",
};
const CPU = {
  arm: "arm",
  arm64: "arm64",
  ia32: "ia32",
  loong64: "loong64",
  ppc64: "ppc64",
  riscv64: "riscv64",
  s390x: "s390x",
  x64: "x64",
};
const LIBC = { gnu: "glibc", gnueabihf: "glibc", musl: "musl", musleabihf: "musl" };

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (path === "" || `node_modules/${name}` in lock.packages || `${path}/node_modules/${name}` in lock.packages)
      continue;
    const words = name.split(/[/-]/);
    const pick = (table) => words.flatMap((word) => table[word] ?? []);
    const [os, cpu, libc] = [pick(OS), pick(CPU), pick(LIBC)];
    if (!/^\d+\.\d+\.\d+/.test(version) || os.length !== 1 || cpu.length !== 1)
      throw new Error(
        `package-lock.json: ${path} has the optional dependency ${name}@${version}, which says no platform`,
      );
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu,
      ...(entry.dev && { dev: true }),
      ...(os[0] === "linux" && libc.length > 0 && { libc }),
      optional: true,
      os,
    };
    added.push(`${name}@${version}`);
  }
}
const unknown = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === "" || entry.link || entry.integrity) continue;
  const one = `${path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)}@${entry.version}`;
  const integrity = await integrityOf(one);
  if (integrity === undefined) unknown.push(one);
  // Where npm writes it.
  else lock.packages[path] = { version: entry.version, integrity, ...entry };
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
if (unknown.length > 0) console.log(`the registry has no ${unknown.join(", ")}: they stay without integrity`);
console.log(added.length === 0 ? "package-lock.json is complete" : `added ${added.length}: ${added.join(", ")}`);

/** What npm knows of the contents of a package; undefined where the registry has no such version. */
function integrityOf(one) {
  return new Promise((resolve) => {
    execFile("npm", ["view", one, "dist.integrity"], (_error, out) => {
      const found = /^sha512-[A-Za-z0-9+/]{86}==$/m.exec(out)?.[0];
      resolve(found);
    });
  });
}
