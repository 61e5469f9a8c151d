import { allPages } from "./pages.js";

const decisions = allPages().filter(({ path }) => /^docs\/decisions\/(?!README)/.test(path));

test("every decision has a number, a day, its context, what was decided and what follows, on one page", () => {
  const wrong = decisions.flatMap(({ path, text }) => {
    const parts = ["Context", "Decision", "Consequences"];
    const missing = parts.filter((part) => !new RegExp(`^(\\*\\*|## )${part}\\b`, "m").test(text));
    if (!/\/\d{4}-[a-z0-9-]+\.md$/.test(path)) missing.push("a number in its name");
    if (!/^Decided \d{4}-\d\d-\d\d\./m.test(text)) missing.push("its day: Decided 2026-12-01.");
    if (text.split("\n").length > 60) missing.push("brevity: 60 lines at most");
    return missing.map((part) => `${path} lacks ${part}`);
  });
  expect(wrong).toEqual([]);
});

test("no two decisions have one number, and none is left out", () => {
  const numbers = decisions.map(({ path }) => Number(/\/(\d{4})-/.exec(path)?.[1]));
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});
