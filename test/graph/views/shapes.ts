import fc from "fast-check";

/** Who is in a random graph, and of which kind. The first nine are in every graph's facts, the others where much is linked. */
export const KINDS = {
  a: "COMPANY",
  b: "COMPANY",
  c: "COMPANY",
  d: "GROUP",
  e: "GOVERNMENT",
  f: "PRODUCT",
  g: "FACILITY",
  h: "REGION",
  i: "POLICY",
  j: "COMPANY",
  k: "COMPANY",
  l: "GROUP",
  m: "PERSON",
  n: "POLICY",
} as const;
export type Key = keyof typeof KINDS;
export const KEYS = Object.keys(KINDS).slice(0, 9) as Key[];
export const LINKED_KEYS = Object.keys(KINDS) as Key[];

/** Who published the documents; the last one names nobody. */
export const PUBLISHERS: { readonly [document: string]: Key } = { "doc:1": "a", "doc:2": "j", "doc:3": "a" };
/** Who is said to have said something. */
export const SAYERS: readonly Key[] = ["b", "j", "m"];

/** The type and the roles of a fact. */
export interface Shape {
  readonly type: string;
  readonly roles: { readonly [role: string]: string | readonly string[] | undefined };
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const company = fc.constantFrom<Key>("a", "b", "c", "d", "e");
const two = fc.uniqueArray(fc.constantFrom<Key>("a", "b", "c", "d"), { minLength: 2, maxLength: 2 });

/** Roles of the types that the graph is made of: symmetric, with a target left out, with many in one role. */
export const anyShape: fc.Arbitrary<Shape> = fc.oneof(
  two.map(([customer, provider]) => ({ type: "CUSTOMER_OF", roles: { customer, provider } })),
  fc
    .record({ customer: company, provider: company, region: fc.constant("h") })
    .map((roles) => ({ type: "CUSTOMER_OF", roles })),
  fc
    .record({ dependent: company, provider: maybe(fc.constantFrom("f", "g", "a")) })
    .map((roles) => ({ type: "DEPENDS_ON", roles })),
  two.map((competitor) => ({ type: "COMPETES_WITH", roles: { competitor } })),
  company.map((operator) => ({ type: "OPERATES", roles: { operator, facility: "g", region: ["h"] } })),
  company.map((target) => ({ type: "TARGETS", roles: { policy: "i", target } })),
  two.map(([investor, investee]) => ({ type: "INVESTED_IN", roles: { investor, investee } })),
  fc
    .record({
      customer: company,
      from: fc.uniqueArray(company, { minLength: 1, maxLength: 2 }),
      to: maybe(fc.constant("g")),
    })
    .map((roles) => ({ type: "SWITCHED_PROVIDER", roles })),
  fc
    .record({ subject: fc.uniqueArray(company, { minLength: 1, maxLength: 3 }), about: maybe(company) })
    .map((roles) => ({ type: "STATED", roles })),
  company.map((subject) => ({ type: "REVENUE", roles: { subject } })),
  company.map((subject) => ({ type: "RANK", roles: { subject } })),
);

const organisation = fc.constantFrom<Key>("a", "b", "c", "d", "e", "j", "k", "l");
const pair = fc.uniqueArray(organisation, { minLength: 2, maxLength: 2 });
const policy = fc.constantFrom<Key>("i", "n");

const few = (keys: fc.Arbitrary<Key>, most: number) => fc.uniqueArray(keys, { minLength: 1, maxLength: most });
/** Facts of several edges each, one of which may join two whom another one joins too, in other roles. */
const severalEdges: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({ customer: organisation, product: maybe(fc.constant("f")), from: few(organisation, 2) }).chain((roles) =>
    maybe(few(fc.constantFrom<Key>("a", "g", "k"), 2)).map((to) => ({
      type: "SWITCHED_PROVIDER",
      roles: { ...roles, to },
    })),
  ),
  fc
    .record({ cause: few(fc.constantFrom<Key>("e", "i", "m"), 2), customer: maybe(organisation) })
    .map((roles) => ({ type: "INFLUENCED", roles })),
  fc
    .record({ subject: few(organisation, 3), about: maybe(few(organisation, 2)) })
    .map((roles) => ({ type: "STATED", roles })),
  fc
    .record({
      accuser: fc.constantFrom<Key>("e", "m"),
      accused: organisation,
      riskTo: maybe(few(fc.constantFrom<Key>("h", "l"), 2)),
    })
    .map((roles) => ({ type: "ALLEGES_RISK_FROM", roles })),
);

/** Roles of relationships alone, over more entities: those that carry exposure, and those that must not. */
export const linkedShape: fc.Arbitrary<Shape> = fc.oneof(
  pair.map(([customer, provider]) => ({ type: "CUSTOMER_OF", roles: { customer, provider } })),
  pair.map(([unit, parent]) => ({ type: "UNIT_OF", roles: { unit, parent } })),
  fc
    .record({ dependent: organisation, provider: fc.constantFrom<Key>("f", "g") })
    .map((roles) => ({ type: "DEPENDS_ON", roles })),
  pair.map((partner) => ({ type: "PARTNER_OF", roles: { partner } })),
  fc
    .uniqueArray(fc.constantFrom<Key>("a", "b", "c", "d", "j", "k", "l", "f"), { minLength: 2, maxLength: 2 })
    .map((competitor) => ({ type: "COMPETES_WITH", roles: { competitor } })),
  organisation.map((located) => ({ type: "LOCATED_IN", roles: { located, region: "h" } })),
  organisation.map((employer) => ({ type: "HIRED", roles: { employer, person: "m" } })),
  organisation.map((company) => ({ type: "OFFERS", roles: { company, product: "f" } })),
  fc
    .record({ policy, target: fc.constantFrom<Key>("a", "d", "f", "g", "k") })
    .map((roles) => ({ type: "TARGETS", roles })),
  fc.record({ policy, hindered: fc.constantFrom<Key>("b", "j", "l") }).map((roles) => ({ type: "HINDERS", roles })),
  fc
    .record({ authority: fc.constantFrom<Key>("e", "i"), restrained: fc.constantFrom<Key>("a", "c", "f") })
    .map((roles) => ({ type: "RESTRAINS", roles })),
  fc.record({ issuer: fc.constantFrom<Key>("e", "m"), policy }).map((roles) => ({ type: "ISSUED", roles })),
  severalEdges,
);
