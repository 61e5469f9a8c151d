import type { FieldCost } from "./field-cost.js";

const ENTITY: readonly string[] = ["entities-by-id"];
const ENTITIES: readonly string[] = ["entities-page", "entities-by-id"];
const FACTS: readonly string[] = ["facts-page", "versions-by-id"];
const NONE: readonly string[] = [];
const FACT: readonly string[] = ["facts-by-key"];
const DOCUMENT: readonly string[] = ["documents-by-id"];

/** The questions, in the order of the schema. */
export const VIEW_FIELDS: readonly FieldCost[] = [
  ["View.scope", "scope { valid }", NONE],
  ["View.catalogue", "catalogue { type }", NONE],
  ["View.statistics", "statistics { revision }", NONE],
  ["View.entity", 'entity(id: "hub") { key }', ENTITY],
  ["View.company", 'company(id: "hub") { key }', ENTITY],
  ["View.government", 'government(id: "government-00") { key }', ENTITY],
  ["View.person", 'person(id: "person-00") { key }', ENTITY],
  ["View.policy", 'policy(id: "policy-00") { key }', ENTITY],
  ["View.region", 'region(id: "area-00") { key }', ENTITY],
  ["View.product", 'product(id: "product-00") { key }', ENTITY],
  ["View.facility", 'facility(id: "facility-00") { key }', ENTITY],
  ["View.group", 'group(id: "group-00") { key }', ENTITY],
  ["View.topic", 'topic(id: "topic-00") { key }', ENTITY],
  ["View.document", 'document(id: "doc:00") { key }', DOCUMENT],
  ["View.fact", 'fact(id: "fact:full/00-0") { key }', FACT],
  ["View.entities", "entities(first: $n) { # }", ENTITIES],
  ["View.companies", "companies(first: $n) { # }", ENTITIES],
  ["View.governments", "governments(first: $n) { # }", ENTITIES],
  ["View.policies", "policies(first: $n) { # }", ENTITIES],
  ["View.regions", "regions(first: $n) { # }", ENTITIES],
  ["View.customers", "customers(first: $n) { # }", ["sources-page", "entities-by-id"]],
  ["View.providers", "providers(first: $n) { # }", ["targets-page", "entities-by-id"]],
  ["View.documents", "documents(first: $n) { # }", ["documents-page", "documents-by-id"]],
  [
    "View.search",
    'search(first: $n, text: "company") { # }',
    ["names-like-by-gram", "connections-of", "entities-by-id"],
  ],
  [
    "View.searchFacts",
    'searchFacts(first: $n, text: "says") { # }',
    ["facts-telling", "versions-by-id", "evidence-of"],
  ],
  ["View.facts", "facts(first: $n) { # }", FACTS],
  ["View.switches", "switches(first: $n) { # }", FACTS],
  ["View.timeline", "timeline(first: $n) { # }", ["timeline", "facts-by-key"]],
  ["View.tally", "tally(by: [TYPE], first: $n) { count }", ["facts-tally"]],
  [
    "View.paths",
    'paths(from: "company-00", to: "company-01", first: $n, maxHops: 4) { paths { length } }',
    ["entities-by-id", "frontier", "frontier", "frontier", "frontier", "versions-by-id"],
  ],
  [
    "View.neighborhood",
    'neighborhood(around: ["hub"], maxEntities: $n, hops: 1) { entities { key } }',
    ["entities-by-id", "frontier", "entities-by-id", "relationships-among", "versions-by-id"],
  ],
  [
    "View.exposure",
    'exposure(to: "policy-00", first: $n, maxHops: 2) { nodes { distance } }',
    ["entities-by-id", "frontier", "entities-by-id", "frontier", "entities-by-id", "versions-by-id"],
  ],
  ["Query.asOf", "asOf { id }", NONE],
  ["Query.node", 'node(id: "hub@2021-07-25~2021-07-25") { id }', ENTITY],
  ["Query.nodes", "nodes(ids: $ids) { id }", ENTITY],
];
