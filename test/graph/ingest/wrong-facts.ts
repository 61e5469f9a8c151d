import { company, customerOf, type SmallPackage, saying } from "../small-package.js";
import { existing } from "./wrong-references.js";

const own = existing.p ?? {};
const fact = (more: object) => ({ ...own, facts: [customerOf("F1", ["acme", "cloud"], ["2021-07-25"], { ...more })] });
const roles = (more: object) => fact({ roles: { customer: "acme", provider: "cloud", ...more } });
const partners = (...partner: string[]) => fact({ type: "PARTNER_OF", roles: { partner } });
const FACT = "facts.jsonl:1 (fact:p/F1)";
const KEY = "must be the key of an entity that a package declares, not";

/** Packages "p" with a fact that does not fit its type, its evidence or the graph. Each: what is wrong, the package, what the message says. */
export const refusedFacts: [string, SmallPackage, string | RegExp][] = [
  ["an unknown type", fact({ type: "LOVES" }), `${FACT} type: must be a fact type of the catalogue, not "LOVES"`],
  [
    "an unknown role",
    roles({ friend: "acme" }),
    `${FACT} roles.friend: CUSTOMER_OF has the roles customer, provider, region, not "friend"`,
  ],
  [
    "a role called constructor",
    roles({ constructor: "acme" }),
    `${FACT} roles.constructor: CUSTOMER_OF has the roles `,
  ],
  [
    "an unknown attribute",
    fact({ attributes: { colour: "red" } }),
    `${FACT} attributes.colour: CUSTOMER_OF has the attributes service, rank, not "colour"`,
  ],
  [
    "an attribute called constructor",
    fact({ attributes: { constructor: "x" } }),
    `${FACT} attributes.constructor: CUSTOMER_OF has the attributes `,
  ],
  [
    "an attribute of another type",
    fact({ attributes: { service: 5 } }),
    `${FACT} attributes.service: must be a text, not 5`,
  ],
  ["an unknown entity in a role", roles({ customer: "nobody" }), `${FACT} roles.customer: ${KEY} "nobody"`],
  [
    "an entity of another kind in a role",
    roles({ customer: "asia" }),
    `${FACT} roles.customer: must be of kind COMPANY or GOVERNMENT or GROUP or PRODUCT, and "asia" is REGION`,
  ],
  [
    "two in a role for one",
    roles({ customer: ["acme", "foreign"] }),
    `${FACT} roles.customer: must have one participant, not ["acme","foreign"]`,
  ],
  [
    "a role that is missing",
    fact({ roles: { customer: "acme" } }),
    `${FACT} roles: CUSTOMER_OF needs the role provider`,
  ],
  [
    "the same at both ends",
    roles({ provider: "acme" }),
    `${FACT} roles.provider: the two ends of a CUSTOMER_OF must differ, and both are "acme"`,
  ],
  [
    "a switch without from and to",
    fact({ type: "SWITCHED_PROVIDER", phase: "COMPLETED", roles: { customer: "acme" } }),
    `${FACT} roles: SWITCHED_PROVIDER needs at least one of the roles from, to`,
  ],
  [
    "a switch from the customer itself",
    fact({ type: "SWITCHED_PROVIDER", phase: "COMPLETED", roles: { customer: "acme", from: "acme" } }),
    `${FACT} roles.from: the two ends of a SWITCHED_PROVIDER must differ, and both are "acme"`,
  ],
  [
    "one partner alone",
    fact({ type: "PARTNER_OF", roles: { partner: "acme" } }),
    `${FACT} roles.partner: must have exactly two different participants, not ["acme"]`,
  ],
  [
    "three partners",
    { ...partners("acme", "cloud", "third"), entities: [...(own.entities ?? []), company("third")] },
    `${FACT} roles.partner: must have exactly two different participants, not ["acme","cloud","third"]`,
  ],
  [
    "a partner of itself",
    partners("acme", "acme"),
    `${FACT} roles.partner: must have exactly two different participants, not ["acme","acme"]`,
  ],
  [
    "nobody in a role for many",
    roles({ region: [] }),
    `${FACT} roles.region: must have at least one participant, not []`,
  ],
  [
    "somebody twice in a role for many",
    roles({ region: ["asia", "asia"] }),
    `${FACT} roles.region: must have each participant once, not ["asia","asia"]`,
  ],
  ["nobody in a role for one", roles({ customer: [] }), `${FACT} roles.customer: must have one participant, not []`],
  [
    "a state that is completed",
    fact({ phase: "COMPLETED" }),
    `${FACT} phase: must be ANNOUNCED, IN_EFFECT or HALTED, because CUSTOMER_OF is a state, not "COMPLETED"`,
  ],
  [
    "an event that is in effect",
    fact({ type: "ACQUIRED", roles: { acquirer: "acme", acquired: "cloud" } }),
    `${FACT} phase: must be ANNOUNCED, COMPLETED or UNSPECIFIED, because ACQUIRED is an event, not "IN_EFFECT"`,
  ],
  [
    "a figure that is completed",
    fact({ type: "REVENUE", roles: { subject: "acme" }, phase: "COMPLETED" }),
    `${FACT} phase: must be ANNOUNCED or UNSPECIFIED, because REVENUE is a figure, not "COMPLETED"`,
  ],
  [
    "a rank without a phase",
    fact({ type: "RANK", roles: { subject: "acme" }, phase: "UNSPECIFIED" }),
    `${FACT} phase: must be ANNOUNCED or IN_EFFECT, because RANK is a held figure, not "UNSPECIFIED"`,
  ],
  [
    "a state in effect that begins after all its evidence",
    fact({ start: "2021-08" }),
    `${FACT} start: must not lie after 2021-07-25, when its last evidence was published, for it is IN_EFFECT, not "2021-08"`,
  ],
  [
    "an event that was completed after all its evidence, one of another package",
    fact({
      type: "ACQUIRED",
      roles: { acquirer: "acme", acquired: "cloud" },
      phase: "COMPLETED",
      date: "[2021-08-11..]",
      evidence: [saying("doc:2021-08-10"), saying("doc:2021-07-25")],
    }),
    `${FACT} date: must not lie after 2021-08-10, when its last evidence was published, for it is COMPLETED, not "[2021-08-11..]"`,
  ],
  [
    "a plan that was announced after all its evidence",
    fact({ phase: "ANNOUNCED", start: "2025", announced: "2021-07-26" }),
    `${FACT} announced: must not lie after 2021-07-25, when its last evidence was published, not "2021-07-26"`,
  ],
  [
    "the same place of a document twice",
    fact({ evidence: [saying("doc:2021-07-25"), saying("doc:2021-08-10"), saying("doc:2021-07-25")] }),
    `${FACT} evidence.2: must be another place than evidence.0, not "doc:2021-07-25 0-10" again`,
  ],
  [
    "an unknown document",
    fact({ evidence: [saying("doc:nothing")] }),
    `${FACT} evidence: must be the key of a document that a package declares, not "doc:nothing"`,
  ],
  ["an unknown speaker", fact({ attributedTo: ["nobody"] }), `${FACT} attributedTo: ${KEY} "nobody"`],
  [
    "an unknown fact replaced",
    fact({ replaces: ["F9"] }),
    `${FACT} replaces: must be the key of a fact, not "fact:p/F9"`,
  ],
  [
    "a fact that replaces itself",
    fact({ replaces: ["F1"] }),
    `${FACT} replaces: must be the key of another fact, not "fact:p/F1"`,
  ],
  [
    "a date of another temporality",
    fact({ date: "2021" }),
    `${FACT} date: states are dated by start, end, announced only`,
  ],
  [
    "an end before the start",
    fact({ start: "2021", end: "2020" }),
    `${FACT} start: "2021" contradicts the end: ended 2020`,
  ],
  [
    "a fact about others where its type is not",
    fact({ about: ["F1"] }),
    `${FACT} about: facts of type CUSTOMER_OF are not about other facts`,
  ],
  [
    "a fact of another package",
    fact({ key: "fact:other/F1" }),
    'facts.jsonl:1 key: must begin with "fact:p/", or be written without it, not "fact:other/F1"',
  ],
];
