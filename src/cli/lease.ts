import { describeHolder, type Holder, leaseHolder } from "../graph/lease/holder.js";
import { releaseLease, WRITE_DEADLINE } from "../graph/lease/lease.js";
import type { CommandContext } from "./command-context.js";
import { FAILED } from "./failures.js";
import { withGraph } from "./with-graph.js";

/**
 * `relata lease`: prints which process holds the lease, the right to write to the graph. `--release` takes the lease from a writer
 * that is gone or stuck: its next batch writes nothing, and the next import undoes what it began. Exit code 1 when the lease had
 * changed hands by then.
 */
export async function lease(
  { release = false }: { readonly release?: boolean },
  context: CommandContext,
): Promise<number> {
  return withGraph(context, async (database) => {
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
