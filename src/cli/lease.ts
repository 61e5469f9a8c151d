import { describeHolder, type Holder, leaseHolder } from "../graph/lease/holder.js";
import { releaseLease, WRITE_DEADLINE } from "../graph/lease/lease.js";
import { FAILED } from "./failures.js";
import type { Surroundings } from "./surroundings.js";
import { withGraph } from "./with-graph.js";

/**
 * `relata lease`: says who may write to the graph now. `--release` takes the lease from them, for whoever knows that they are gone
 * or stuck: their next batch writes nothing, and the next import undoes what they began. 1 when it was somebody else's by then.
 */
export async function lease(
  { release = false }: { readonly release?: boolean },
  around: Surroundings,
): Promise<number> {
  return withGraph(around, async (database) => {
    const holder = await leaseHolder(database, WRITE_DEADLINE);
    if (holder === undefined) console.log("Nobody is writing to this graph: the lease is free.");
    else if (!release) console.log(`${describeHolder(holder)}; ${timeOf(holder)}.`);
    else if (await releaseLease(database, holder)) console.log(`Released. It was held by ${describeHolder(holder)}.`);
    else {
      console.error(`Nothing was released: ${describeHolder(holder)} has given the lease back, or lost it, by now.`);
      return FAILED;
    }
    return 0;
  });
}

function timeOf({ left }: Holder): string {
  if (left === null) return "its lease ends 45 s after somebody waits for it";
  if (left <= 0) return "its lease is over, so that anybody may take it";
  return `its lease ends in ${Math.ceil(left / 1_000)} s unless it is heard of again`;
}
