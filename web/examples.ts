import { type Example, readExample } from "./example.js";

const FILES = import.meta.glob<string>("../examples/*.graphql", { query: "?raw", import: "default", eager: true });

/** The shipped examples, in the order of their files. */
export const EXAMPLES: readonly Example[] = Object.entries(FILES)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([file, text]) => readExample(file, text));
