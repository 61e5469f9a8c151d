import type { Database } from "../../database/port.js";
import type { Catalogue } from "../../domain/catalogue.js";
import type { Changes } from "./changes.js";
import type { Problems } from "./problems.js";
import type { Source } from "./source.js";

/** What finding out what is to be written goes by, and where its findings go. */
export interface Planning {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly source: Source;
  /** The revision that is going to be written. */
  readonly revision: number;
  /** Refuses facts whose two ends a merge makes one. */
  readonly strict: boolean;
  readonly changes: Changes;
  readonly problems: Problems;
}
