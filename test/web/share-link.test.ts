import fc from "fast-check";
import { fromHash, toHash } from "../../web/share-link.js";

test("whatever an operation and its variables hold comes back", () => {
  const text = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(text, text, (name, value) => {
      const shared = { query: `{ a(b: "${name}") }`, variables: JSON.stringify({ value }) };
      expect(fromHash(toHash(shared))).toEqual(shared);
      expect(toHash(shared)).toMatch(/^#query=[\w-]+&variables=[\w-]+$/);
    }),
  );
});

test("a link that somebody wrote by hand may be percent-encoded", () => {
  expect(fromHash(`#query=${encodeURIComponent("{ scope { valid } }")}`)).toEqual({
    query: "{ scope { valid } }",
    variables: "",
  });
});

test.each(["", "#", "#query=", "#variables=e30", "#query=A", "#query=_w", "#top"])(
  "%s carries no operation",
  (hash) => {
    expect(fromHash(hash)).toBeUndefined();
  },
);
