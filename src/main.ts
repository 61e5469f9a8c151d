#!/usr/bin/env node
import module from "node:module";

// Node 22 and later keep compiled code from one start to the next; so the program is imported only after this.
if ("enableCompileCache" in module) (module.enableCompileCache as () => void)();
const { run } = await import("./cli/program.js");

// Not by itself: a client that keeps a connection open must not keep a finished program alive.
process.exit(await run(process.argv.slice(2)));
