/** What an entity is. A kind never changes; customer and provider are roles that several kinds may have. */
export const ENTITY_KINDS = [
  "COMPANY",
  "GOVERNMENT",
  "PERSON",
  "POLICY",
  "REGION",
  "PRODUCT",
  "FACILITY",
  "GROUP",
  "TOPIC",
] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number];

/** The kinds that may be a customer. */
export const CUSTOMER_KINDS: readonly EntityKind[] = ["COMPANY", "GOVERNMENT", "GROUP", "PRODUCT"];

/** The kinds that may be a provider. */
export const PROVIDER_KINDS: readonly EntityKind[] = ["COMPANY", "GOVERNMENT", "GROUP"];

/** The label of a kind in the graph, and the name of its type in the API: `COMPANY` is `Company`. */
export function labelOfKind(kind: EntityKind): string {
  return kind.charAt(0) + kind.slice(1).toLowerCase();
}

/** The kind that a label of the graph stands for, or undefined for a label of another purpose. */
export function kindOfLabel(label: string): EntityKind | undefined {
  return ENTITY_KINDS.find((kind) => labelOfKind(kind) === label);
}

/** How large a region is. OTHER is for regions outside the tree, such as "overseas". */
export const REGION_LEVELS = ["WORLD", "CONTINENT", "SUBREGION", "COUNTRY", "SUBDIVISION", "CITY", "OTHER"] as const;

export type RegionLevel = (typeof REGION_LEVELS)[number];
