import { parse } from "graphql";
import { withViewInserted } from "../../web/insert-view.js";
import { takenBy, viewIn, withView } from "../../web/view-variables.js";

test("an operation gets the parts of a view for which it declares variables", () => {
  expect(takenBy("query A($valid: EDTF) { scope { valid } }")).toEqual({ valid: true, known: false });
  expect(takenBy("query A { a } query B($known: Date) { b }", "B")).toEqual({ valid: false, known: true });
  expect(takenBy("query A {")).toBeUndefined();
  expect(takenBy("")).toBeUndefined();
});

test("the view is set among the other variables, and an empty date takes it out", () => {
  const text = withView('{ "id": "a", "valid": "2020" }', "known", "2021-07-25");
  expect(JSON.parse(text)).toEqual({ id: "a", valid: "2020", known: "2021-07-25" });
  expect(viewIn(text)).toEqual({ valid: "2020", known: "2021-07-25" });
  expect(JSON.parse(withView(text, "valid", ""))).toEqual({ id: "a", known: "2021-07-25" });
  expect(viewIn("")).toEqual({ valid: undefined, known: undefined });
  expect(viewIn("{ 3 }")).toBeUndefined();
});

test.each([
  [
    "{ scope { valid } }",
    "query View($valid: EDTF, $known: Date) { asOf(valid: $valid, known: $known) { scope { valid } } }",
  ],
  [
    "# why\nquery A($id: ID!) {\n  a: entity(id: $id) {\n    key # k\n  }\n}\n",
    "# why\nquery A($id: ID!, $valid: EDTF, $known: Date) {\n  asOf(valid: $valid, known: $known) {\n    a: entity(id: $id) {\n      key # k\n    }\n  }\n}\n",
  ],
  [
    "query A { asOf { scope { valid } } }",
    "query A($valid: EDTF, $known: Date) { asOf(valid: $valid, known: $known) { scope { valid } } }",
  ],
  [
    "query { asOf(revision: 1) { a } }",
    "query View($valid: EDTF, $known: Date) { asOf(revision: 1, valid: $valid, known: $known) { a } }",
  ],
  ["query A($valid: EDTF) { a }", "query A($valid: EDTF, $known: Date) { asOf(valid: $valid, known: $known) { a } }"],
])("a view goes into %j", (query, expected) => {
  expect(withViewInserted(query)).toBe(expected);
  expect(() => parse(expected)).not.toThrow();
});

test.each([
  'query A { asOf(valid: "2021") { a } }',
  "query A { a: asOf { a } b: asOf { b } }",
  'query A { node(id: "a") { id } }',
  "query A { ...B } fragment B on Query { a }",
  "query A {",
  "query A { a } query B { b }",
])("no view goes into %j", (query) => {
  expect(withViewInserted(query)).toBeUndefined();
});
