import fc from "fast-check";
import { fromHash, toHash } from "../../web/share-link.js";

test("whatever an operation and its variables hold comes back", () => {
  const text = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(text, text, (name, value) => {
      const shared = { query: `{ a(b: "${name}") }`, variables: JSON.stringify({ value }) };
      expect(fromHash(toHash(shared))).toEqual(shared);
      expect(toHash(shared)).toMatch(/^#check=\w+&query=[\w-]+&variables=[\w-]+$/);
    }),
  );
});

test("an operation may be unfinished, and its variables blank", () => {
  const shared = { query: "query Mine {\n  sco", variables: "\n" };
  expect(fromHash(toHash(shared))).toEqual({ ...shared, variables: "" });
});

test("a link that was cut, or lost a letter, is damaged wherever that was", () => {
  const hash = toHash({
    query: "query A($valid: EDTF) { asOf(valid: $valid) { a } }",
    variables: '{ "valid": "2021" }',
  });
  for (let end = "#check".length; end < hash.length; end += 1) expect(fromHash(hash.slice(0, end))).toBe("damaged");
  for (let at = hash.indexOf("query=") + 6; at < hash.length; at += 1) {
    const other = fromHash(hash.slice(0, at) + hash.slice(at + 1));
    expect(other).toBe("damaged");
  }
});

test("a link that somebody wrote by hand may be percent-encoded", () => {
  expect(fromHash(`#query=${encodeURIComponent("{ scope { valid } }")}`)).toEqual({
    query: "{ scope { valid } }",
    variables: "",
  });
});

test.each(["", "#", "#top"])("%j is no link", (hash) => {
  expect(fromHash(hash)).toBeUndefined();
});

test.each([
  "#query=",
  "#variables=e30",
  "#query=A",
  "#query=_w",
  "#query=%%%broken",
  `#query=${encodeURIComponent("{ scope {")}`,
  `#query=${encodeURIComponent("{ scope { valid } }")}&variables=${encodeURIComponent('{ "valid": "20')}`,
])("%s is damaged", (hash) => {
  expect(fromHash(hash)).toBe("damaged");
});
