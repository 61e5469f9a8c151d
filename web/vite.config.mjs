import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  // Relative, so that the page also works below a path of a proxy.
  base: "./",
  // Nothing is read from the environment: the page is the same for everybody.
  envDir: false,
  publicDir: false,
  logLevel: "warn",
  worker: { format: "es" },
  build: {
    outDir: here("../dist/web"),
    emptyOutDir: true,
    // What the page is made of is passed on with it, and so are its licences.
    license: { fileName: "licences.md" },
    target: "es2022",
    // Every asset is a file of its own, so that the content security policy needs no data: URLs for scripts and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor is one large chunk, loaded after the page has been painted.
    chunkSizeWarningLimit: 5_000,
    reportCompressedSize: false,
    // "use client" is for servers that render React, of which there are none here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  // `npx vite web`: the page by itself, with a service at the default port.
  server: { host: "127.0.0.1", proxy: { "/graphql": "http://127.0.0.1:4000" } },
});
