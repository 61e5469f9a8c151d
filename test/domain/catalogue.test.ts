import { allows, Catalogue, factTypeRecord, InvalidCatalogue } from "../../src/domain/catalogue.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { typeOf } from "./declarations.js";

const entry = (more: object = {}) =>
  factTypeRecord.parse({
    type: "USES",
    description: "Someone uses something.",
    temporality: "STATE",
    roles: {
      user: { kinds: ["COMPANY"], end: "SOURCE", required: true },
      used: { kinds: ["PRODUCT"], end: "TARGET", required: true },
    },
    sentences: { default: { en: "{user} uses {used}.", ko: "{user:은/는} {used:을/를} 쓴다." } },
    ...more,
  });
const company = { kinds: ["COMPANY"], required: true };

test("the roles at the ends make the edge; one role at both makes it symmetric", () => {
  const uses = new Catalogue([entry()]).get("USES");
  expect(uses).toMatchObject({ sourceRole: "user", targetRole: "used", symmetric: false });
  const sentences = { default: { en: "{ones} are alike.", ko: "{ones:은/는} 같다." } };
  const alike = typeOf({ roles: { ones: { ...company, end: "BOTH", many: true } }, sentences });
  expect(alike).toMatchObject({ sourceRole: "ones", targetRole: "ones", symmetric: true });
});

test("types are sorted, and only those with a target make edges", () => {
  const speaks = {
    roles: { who: { ...company, end: "SOURCE" } },
    sentences: { default: { en: "{who}.", ko: "{who}." } },
  };
  const catalogue = new Catalogue([entry(), entry({ type: "SPEAKS", ...speaks }), entry({ type: "AIDS" })]);
  expect([catalogue.types, catalogue.edgeTypes]).toEqual([
    ["AIDS", "SPEAKS", "USES"],
    ["AIDS", "USES"],
  ]);
});

const joined = (more: object) => {
  const { error } = factTypeRecord.safeParse({ ...entry(), ...more });
  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

describe("the edges of a type", () => {
  const product = { kinds: ["PRODUCT"] };
  const third = { ...entry().roles, thing: product };

  test("are the pairs that it names, the first of which gives source and target", () => {
    const moves = new Catalogue([
      entry({
        roles: { user: company, thing: product, used: { ...company, many: true } },
        edges: [
          ["user", "used"],
          ["user", "thing"],
        ],
      }),
    ]);
    expect(moves.get("USES")).toMatchObject({
      sourceRole: "user",
      targetRole: "used",
      several: true,
      symmetric: false,
    });
    expect([moves.edgeTypes, moves.severalEdgeTypes]).toEqual([["USES"], ["USES"]]);
    expect(new Catalogue([entry()]).severalEdgeTypes).toEqual([]);
  });

  test("connect all participants of a fact, whichever roles it leaves empty, or the entry is refused", () => {
    const apart = "of USES must join all who take part in a fact: one with user, used, thing leaves thing unconnected;";
    expect(joined({ roles: third })).toEqual([expect.stringContaining(`edges: ${apart}`)]);
    expect(
      joined({
        roles: third,
        edges: [
          ["user", "used"],
          ["used", "thing"],
        ],
      }),
    ).toBeUndefined();
    const optional = { user: { ...company, end: "SOURCE" }, used: { ...product, end: "TARGET" }, thing: product };
    const sentences = { default: { en: "{user} uses[ {used}].", ko: "{user:은/는} 쓴다." } };
    // Without `used` there is nobody through whom `thing` is joined.
    expect(
      joined({
        roles: optional,
        sentences,
        edges: [
          ["user", "used"],
          ["used", "thing"],
        ],
      }),
    ).toEqual([expect.stringContaining("one with user, thing leaves thing unconnected")]);
    const crowd = { ...entry().roles, user: { ...company, many: true }, used: { ...product } };
    const alone = { default: { en: "{user} use[ {used}].", ko: "{user:은/는} 쓴다." } };
    expect(joined({ roles: crowd, sentences: alone, edges: [["user", "used"]] })).toEqual([
      expect.stringContaining("one with user leaves several in user unconnected"),
    ]);
    expect(
      joined({
        roles: crowd,
        sentences: alone,
        edges: [
          ["user", "used"],
          ["user", "user"],
        ],
      }),
    ).toBeUndefined();
  });

  test("leave circumstances aside", () => {
    const where = { ...company, kinds: ["REGION"] };
    expect(joined({ roles: { ...entry().roles, place: { ...where, circumstance: true } } })).toBeUndefined();
    // What was written before circumstances had a mark.
    expect(joined({ roles: { ...entry().roles, region: where } })).toBeUndefined();
    expect(
      joined({ roles: { ...third, used: { ...product, required: true, end: "TARGET", circumstance: true } } }),
    ).toEqual(["edges: USES cannot join used by an edge and call it a circumstance"]);
  });

  test("are the same where an entry of an older graph marks no circumstances", () => {
    const region = { kinds: ["REGION"] };
    const today = entry({ roles: { ...entry().roles, region: { ...region, circumstance: true } } });
    const before = entry({ roles: { ...entry().roles, region } });
    const catalogue = new Catalogue([today]);
    expect(catalogue.with([before])).toBe(catalogue);
    expect(() => catalogue.with([{ ...before, description: "Another one." }])).toThrow("two entries for USES");
  });
});

const roles = (more: object) => ({
  roles: { user: { ...company, end: "SOURCE" }, used: { ...company, end: "TARGET" }, ...more },
});
test.each([
  ["two sources", roles({ other: { ...company, end: "SOURCE" } }), "only one role can be SOURCE, not user and other"],
  [
    "a target without a source",
    { roles: { user: company, used: { ...company, end: "TARGET" } } },
    "the role used is TARGET, but no role is SOURCE",
  ],
  [
    "many at an end",
    roles({ used: { ...company, end: "TARGET", many: true } }),
    "a role at an end of an edge holds one participant",
  ],
  [
    "an edge of roles that it lacks",
    { edges: [["user", "owner"]] },
    "edges and atLeastOne name its roles user, used, not owner",
  ],
  [
    "ends that are not its first edge",
    { edges: [["used", "user"]] },
    "the first of its edges is used to user, but its ends are user and used",
  ],
  [
    "a slot that is no role",
    { sentences: { default: { en: "{who} uses.", ko: "쓴다." } } },
    "a sentence can have the slots user, used, not {who}",
  ],
])("an entry with %s contradicts itself", (_, more, message) => {
  expect(() => new Catalogue([entry(more)])).toThrow(InvalidCatalogue);
  expect(() => new Catalogue([entry(more)])).toThrow(`USES: ${message}`);
});

describe("a slot that a fact may leave empty", () => {
  const sentences = { default: { en: "{user} uses {used}[ for {purpose}].", ko: "{user:은/는} {used:을/를} 쓴다." } };
  const attributes = { purpose: "text" };
  const open = { default: { ...sentences.default, en: "{user} uses {used} for {purpose}." } };

  test("must be in brackets, or the entry is refused with the path", () => {
    expect(entry({ attributes, sentences }).sentences).toEqual(sentences);
    const { error } = factTypeRecord.safeParse({ ...entry(), attributes, sentences: open });
    expect(error?.issues).toMatchObject([
      {
        path: ["sentences", "default", "en"],
        message: "must have {purpose} in brackets with the words that need it, since a fact may be without it",
      },
    ]);
    const optional = { ...entry().roles, used: { kinds: ["PRODUCT"], end: "TARGET" } };
    expect(factTypeRecord.safeParse({ ...entry(), roles: optional }).success).toBe(false);
  });

  test("does not keep a service from starting on a graph with an entry from before the rule", () => {
    const stored = { ...entry({ type: "SELLS", attributes }), sentences: open };
    expect(new Catalogue([entry()]).with([stored]).get("SELLS")?.sentences).toEqual(open);
  });
});

describe("a catalogue with further entries", () => {
  const catalogue = new Catalogue([entry()]);
  const more = entry({ type: "SELLS" });

  test("is unchanged when they add nothing new", () => {
    expect(catalogue.with([])).toBe(catalogue);
    expect(catalogue.with([entry(), entry()])).toBe(catalogue);
  });

  test("has an entry only once that two packages declare alike", () => {
    expect(catalogue.with([more, more]).types).toEqual(["SELLS", "USES"]);
    expect(catalogue.with([more]).with([more]).types).toEqual(["SELLS", "USES"]);
    expect(catalogue.types).toEqual(["USES"]);
  });

  test("refuses one that differs from an entry of the same name", () => {
    const differs = entry({ type: "SELLS", held: true });
    expect(() => catalogue.with([entry({ held: true })])).toThrow("two entries for USES; a fact type has one");
    expect(() => catalogue.with([more, differs])).toThrow("two entries for SELLS; a fact type has one");
  });
});

test("the shipped catalogue has sentences in both languages for every type, with slots that its facts have", () => {
  const { entries } = shippedCatalogue();
  expect(entries.length).toBeGreaterThan(35);
  for (const { roles: all } of entries) expect(Object.keys(all).length).toBeGreaterThan(0);
});

test("a kind may have a role that lists it", () => {
  expect(allows(entry().roles.used ?? { kinds: [], many: false, required: false }, "PRODUCT")).toBe(true);
  expect(allows(entry().roles.used ?? { kinds: [], many: false, required: false }, "COMPANY")).toBe(false);
});
