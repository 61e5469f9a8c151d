#!/usr/bin/env node
import { run } from "./cli/program.js";

// Not by itself: a client that keeps a connection open must not keep a finished program alive.
process.exit(await run(process.argv.slice(2)));
