/** The types of the relationships behind the fields that are named after what they give; those asked for most come first. */
export const NAMED_TYPES = {
  customers: ["CUSTOMER_OF"],
  dependents: ["CUSTOMER_OF", "DEPENDS_ON"],
  facilities: ["OPERATES"],
  units: ["UNIT_OF"],
  policies: ["HINDERS", "RESTRAINS", "TARGETS"],
  targets: ["TARGETS"],
  issued: ["ISSUED"],
  appliesIn: ["APPLIES_IN"],
  located: ["LOCATED_IN"],
  positions: ["HOLDS_POSITION"],
  owners: ["OFFERS", "OWNS"],
  members: ["MEMBER_OF"],
} as const;

/** The types behind the fields that give the single best related entity. */
export const BEST_TYPES = {
  parent: ["UNIT_OF"],
  jurisdiction: ["APPLIES_IN", "BASED_IN"],
  region: ["LOCATED_IN"],
} as const;
