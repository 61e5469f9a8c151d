import { textToPlan, withOneParameter } from "../../src/database/one-parameter.js";
import { cypher } from "../databases.js";

const gathered = (text: string, given: object) => withOneParameter(cypher(text, "test"), given);

test("every parameter is an entry of one map", () => {
  expect(gathered("UNWIND $ids AS id RETURN id, $a.b LIMIT $limit", { ids: [], a: {}, limit: 1 })).toBe(
    "UNWIND $given.ids AS id RETURN id, $given.a.b LIMIT $given.limit",
  );
});

test("what only looks like a parameter stays: in a string, a quoted name, a comment", () => {
  const text = "// $a\nRETURN '$b \\' $c' AS one, \"$d\" AS two, 1 AS `$e`";
  expect(gathered(text, {})).toBe(text);
});

test("a parameter that is not given is refused, for an entry that is not there would be null", () => {
  expect(() => gathered("RETURN $here AS a, $gone AS b", { here: null })).toThrow('$gone of "test" is not given.');
});

test("what is planned before anything is given is the same text, to the letter", () => {
  const text = cypher("RETURN $here AS a", "test");
  expect(textToPlan(text)).toBe(withOneParameter(text, { here: 1 }));
});
