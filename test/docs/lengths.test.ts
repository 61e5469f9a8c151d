import { page } from "./pages.js";

/** How many lines a page may have at most, so that people read it to its end. */
const MOST: { readonly [path: string]: number } = { "README.md": 150, "README.ko.md": 150, "CONTRIBUTING.md": 80 };

test.each(Object.entries(MOST))("%s has %i lines at most: what does not fit stands in docs/", (path, most) => {
  expect(page(path).text.trimEnd().split("\n").length).toBeLessThanOrEqual(most);
});
