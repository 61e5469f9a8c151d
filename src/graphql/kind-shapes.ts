import type { EntityKind } from "../domain/kinds.js";
import { CompanyShape } from "./company.js";
import { FacilityShape } from "./facility.js";
import { GovernmentShape } from "./government.js";
import { GroupShape } from "./group.js";
import { PersonShape } from "./person.js";
import { PolicyShape } from "./policy.js";
import { ProductShape } from "./product.js";
import { RegionShape } from "./region.js";
import { TopicShape } from "./topic.js";

/** The object type of each kind of entity; a missing one does not compile. */
export const KIND_SHAPES = {
  COMPANY: CompanyShape,
  GOVERNMENT: GovernmentShape,
  GROUP: GroupShape,
  PRODUCT: ProductShape,
  PERSON: PersonShape,
  POLICY: PolicyShape,
  FACILITY: FacilityShape,
  TOPIC: TopicShape,
  REGION: RegionShape,
} satisfies { [kind in EntityKind]: unknown };
