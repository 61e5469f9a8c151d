import neo4j, { type Driver, type ProfiledPlan } from "neo4j-driver";
import { withOneParameter } from "../src/database/one-parameter.js";
import { checkedParameters } from "../src/database/values.js";
import type { Trip } from "./trips.js";

/** Counts what Neo4j touches. */
export class DbHits {
  readonly #driver: Driver;

  constructor(url: string) {
    this.#driver = neo4j.driver(url);
  }

  /** Of all these statements together, as the adapter sends them: with other parameters they would have other plans. */
  async ofTrips(trips: readonly Trip[]): Promise<number> {
    let hits = 0;
    for (const { statement, parameters } of trips) {
      const given = checkedParameters(statement.name, parameters, neo4j.int);
      hits += await this.of(withOneParameter(statement, given), { given });
    }
    return hits;
  }

  async of(text: string, parameters: Record<string, unknown>): Promise<number> {
    const session = this.#driver.session({ defaultAccessMode: "READ" });
    try {
      const { summary } = await session.run(`PROFILE ${text}`, parameters, { timeout: 60_000 });
      return summary.profile ? hitsOf(summary.profile) : 0;
    } finally {
      await session.close();
    }
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}

function hitsOf({ dbHits, children }: ProfiledPlan): number {
  return Number(dbHits) + children.reduce((sum, child) => sum + hitsOf(child as ProfiledPlan), 0);
}
