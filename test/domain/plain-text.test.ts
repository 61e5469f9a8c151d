import { blockProblem, LONGEST_TEXT_LINE, lineProblem } from "../../src/domain/text/plain-text.js";

test.each([
  "Acme",
  "알리바바 클라우드",
  "می\u200cخواهم",
  "क्\u200dष",
  "👩\u200d💻",
  "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
  "\u0301á",
  "AT&T",
  "…",
  "✓",
  "A\u200bB",
  "가".repeat(LONGEST_TEXT_LINE),
  "😀".repeat(LONGEST_TEXT_LINE),
])("%j is a text of one line", (text) => expect(lineProblem(text)).toBeUndefined());

test.each([
  ["", "must not be empty"],
  ["   ", "must have something to show"],
  [" ", "must have something to show"],
  ["\u200b\u200d\u2060", "must have something to show"],
  ["\u3164", "must have something to show"],
  ["\u2800", "must have something to show"],
  ["\ufe0f", "must have something to show"],
  [" \u0301", "must have something to show"],
  ["\n", "must have no control characters, and has U+000A"],
  ["N\u0000UL", "must have no control characters, and has U+0000"],
  ["\u001b[31mred\u0007", "must have no control characters, and has U+001B"],
  ["\u007f", "must have no control characters, and has U+007F"],
  ["a\u0085b", "must have no control characters, and has U+0085"],
  ["a\u2028b", "must have no control characters, and has U+2028"],
  ["a\uffff", "must have no control characters, and has U+FFFF"],
  ["a\u202eb", "must have no bidirectional control characters, and has U+202E"],
  ["a\u2066b\u2069", "must have no bidirectional control characters, and has U+2066"],
  ["a\u200eb", "must have no bidirectional control characters, and has U+200E"],
  ["a\u061cb", "must have no bidirectional control characters, and has U+061C"],
  ["half \ud83d", "must be whole characters, without half of a surrogate pair"],
  ["x".repeat(LONGEST_TEXT_LINE + 1), "must have at most 2000 characters, and has 2001"],
  ["\ufdfa".repeat(200), "must have at most 2000 characters, and has 3600"],
])("%j is none, and the message says why", (text, why) => expect(lineProblem(text)).toBe(why));

test("a note may have lines and tabs and any length, but no other characters that a name may not have", () => {
  expect(blockProblem(`first\n\tsecond ${"x".repeat(LONGEST_TEXT_LINE)}`)).toBeUndefined();
  expect(blockProblem("first\rsecond")).toBe("must have no control characters, and has U+000D");
  expect(blockProblem("a\u202eb")).toBe("must have no bidirectional control characters, and has U+202E");
  expect(blockProblem("\n\n")).toBe("must have something to show");
});
