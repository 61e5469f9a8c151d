import type { ChangeRecord } from "../../domain/change-record.js";
import type { DocumentRecord, EntityRecord, FactRecord } from "../../domain/records.js";
import type { Placed } from "./placed.js";

/**
 * What a source gives, one after another and in any order: a record of the right shape, with the place it stands at, or a
 * sentence about one that has another shape. Keys of facts are whole: "fact:PACKAGE/F026".
 */
export type SourceRecord =
  | { readonly kind: "entity"; readonly record: Placed<EntityRecord> }
  | { readonly kind: "document"; readonly record: Placed<DocumentRecord> }
  | { readonly kind: "fact"; readonly record: Placed<FactRecord> }
  | { readonly kind: "change"; readonly record: Placed<ChangeRecord> }
  | { readonly kind: "problem"; readonly problem: string };
