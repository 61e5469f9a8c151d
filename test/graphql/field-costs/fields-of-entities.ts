import type { FieldCost } from "./field-cost.js";

const ENTITY: readonly string[] = ["entities-by-id"];
const RELATIONSHIPS: readonly string[] = ["relationships-of", "versions-by-id"];
const FACTS_OF: readonly string[] = ["facts-of", "versions-by-id"];
const SAID: readonly string[] = ["facts-said", "versions-by-id"];
const NONE: readonly string[] = [];
const DOCUMENT: readonly string[] = ["documents-by-id"];
const BEST: readonly string[] = ["best-related"];

/** What is asked of entities and documents. */
export const ENTITY_FIELDS: readonly FieldCost[] = [
  ["Entity.name", 'name(language: "ko")', NONE],
  ["Entity.summary", 'summary(language: "ko")', NONE],
  ["Entity.identifiers", "identifiers { value }", NONE],
  ["Entity.names", "names { text }", ["names-of"]],
  ["Entity.facts", "facts { # }", FACTS_OF],
  ["Entity.relationships", "relationships { # }", RELATIONSHIPS],
  ["Entity.relationshipCounts", "relationshipCounts { count }", ["relationship-counts"]],
  ["Entity.timeline", "timeline { # }", ["timeline-of", "facts-by-key"]],
  ["Customer.providers", "providers { # }", RELATIONSHIPS],
  ["Customer.switches", "switches { # }", FACTS_OF],
  ["Provider.customers", "customers { # }", RELATIONSHIPS],
  ["Provider.dependents", "dependents { # }", RELATIONSHIPS],
  ["Provider.lostCustomers", "lostCustomers { # }", FACTS_OF],
  ["Provider.wonCustomers", "wonCustomers { # }", FACTS_OF],
  ["Company.parent", "parent { key }", BEST],
  [
    "Company.units",
    "units { # }",
    RELATIONSHIPS,
    'entities(first: $n, filter: { nameStartsWith: "parent" }) { nodes { key ... on Company { # } } }',
  ],
  ["Company.facilities", "facilities { # }", RELATIONSHIPS],
  ["Company.policies", "policies { # }", RELATIONSHIPS],
  ["Company.figures", "figures { # }", FACTS_OF],
  ["Company.saidFacts", "saidFacts { # }", SAID],
  ["Government.saidFacts", "saidFacts { # }", SAID],
  ["Group.saidFacts", "saidFacts { # }", SAID],
  ["Person.saidFacts", "saidFacts { # }", SAID],
  ["Government.issued", "issued { # }", RELATIONSHIPS],
  ["Government.jurisdiction", "jurisdiction { key }", BEST],
  ["Person.positions", "positions { # }", RELATIONSHIPS],
  ["Policy.issuers", "issuers { # }", RELATIONSHIPS],
  ["Policy.targets", "targets { # }", RELATIONSHIPS],
  ["Policy.appliesIn", "appliesIn { # }", RELATIONSHIPS],
  ["Product.owners", "owners { # }", RELATIONSHIPS],
  ["Facility.operators", "operators { # }", RELATIONSHIPS],
  ["Facility.region", "region { key }", BEST],
  ["Group.members", "members { # }", RELATIONSHIPS],
  ["Region.within", "within { key }", ENTITY],
  ["Region.contains", "contains { # }", ["regions-within", "entities-by-id"]],
  ["Region.located", "located { # }", RELATIONSHIPS],
  ["Document.publisher", "publisher { key }", ENTITY],
  ["Document.authors", "authors { key }", ENTITY],
  ["Document.credits", "credits { entity { key } }", ENTITY],
  ["Document.basedOn", "basedOn { key }", DOCUMENT],
  ["Document.facts", "facts { # }", ["facts-in", "versions-by-id"]],
];
