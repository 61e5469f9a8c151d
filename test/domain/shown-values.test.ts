import { invalidArgument, shown, visible } from "../../src/domain/errors.js";

test.each([
  ["a", '"a"'],
  [7, "7"],
  [null, "null"],
  [undefined, "undefined"],
  [{ a: ["가"] }, '{"a":["가"]}'],
  ["\u001b[31mred\u0007\n", '"\\u001b[31mred\\u0007\\n"'],
  ["\u0000\u007f\u009b", '"\\u0000\\u007f\\u009b"'],
  ["abc\u202edef\u2066\u200f", '"abc\\u202edef\\u2066\\u200f"'],
  ["a\u2028b\u200bc\ufeff", '"a\\u2028b\\u200bc\\ufeff"'],
  ["\ud83d", '"\\ud83d"'],
  [Array(21).fill(1), "a list of 21"],
])("%j is shown on one line, with nothing that a terminal obeys", (value, text) => expect(shown(value)).toBe(text));

test.each(["x".repeat(1_000_000), "😀".repeat(1_000), "\u0007".repeat(1_000), { long: "y".repeat(1_000) }])(
  "a long value is shown in 200 characters",
  (value) => {
    expect([...shown(value)]).toHaveLength(200);
    expect(shown(value)).toMatch(/^[^\p{Cc}\p{Surrogate}]+…$/u);
  },
);

test("a value of 198 characters is shown whole, in its quotation marks", () => {
  expect(shown("x".repeat(198))).toBe(`"${"x".repeat(198)}"`);
  expect(visible("x".repeat(200))).toBe("x".repeat(200));
  expect(visible("x".repeat(201))).toBe(`${"x".repeat(199)}…`);
});

test("what an argument must be is said before the value, which may be long", () => {
  expect(invalidArgument("first", "a whole number", "9".repeat(300)).message).toMatch(
    /^Argument "first" must be a whole number, not "9{198}…\.$/,
  );
});
