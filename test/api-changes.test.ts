import { changes } from "../scripts/api-changes.mjs";

const BEFORE = "enum Phase { ANNOUNCED } type Query { phase: Phase gone: String }";
const AFTER = "type Query { phase: Phase added: Int } enum Phase { ANNOUNCED HALTED }";

test("what changed in the API is told, what breaks clients first", async () => {
  expect(await changes(BEFORE, AFTER)).toEqual([
    "Breaking (1):",
    expect.stringContaining("'gone'"),
    "Dangerous (1):",
    expect.stringContaining("'HALTED'"),
    "Other (1):",
    expect.stringContaining("'added'"),
  ]);
  expect(await changes(AFTER, AFTER)).toEqual([]);
});
