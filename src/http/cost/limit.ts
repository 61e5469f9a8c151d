import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import { InvalidInput } from "../../domain/errors.js";
import { adviceFor } from "./dearest.js";
import type { Estimate } from "./estimate.js";
import { KnownEstimates } from "./known-estimates.js";
import { readingOf } from "./selection.js";

export interface CostLimits {
  readonly costLimit: number;
  readonly rootFieldLimit: number;
}

/** The header that says what an operation was estimated at: `231;limit=10000`. */
const HEADER = "x-relata-cost";

/** Estimates each operation before it is run, says the cost in a header, and refuses what is over a limit. */
export function costLimit(limits: CostLimits): ApolloServerPlugin {
  const estimates = new KnownEstimates();
  const advice = new WeakMap<Estimate, string>();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request, response }) => {
        // An unknown operationName: the execution refuses it.
        if (operation === undefined) return;
        if (!schema.getRootType(operation.operation))
          throw refusal("BAD_USER_INPUT", `This service takes queries; it has no ${operation.operation}s.`);
        const reading = readingOf(schema, document, operation, request.variables);
        if (reading === undefined) return;
        const estimated = refusingPages(() => estimates.of(reading, operation));
        const { cost, rootFields } = estimated;
        response.http.headers.set(HEADER, `${shown(cost, limits)};limit=${limits.costLimit}`);
        if (cost > limits.costLimit) {
          const told = advice.get(estimated) ?? adviceFor(reading, operation, limits.costLimit);
          advice.set(estimated, told);
          throw refusal(
            "TOO_EXPENSIVE",
            `The operation is estimated to cost ${shown(cost, limits)}; ${limits.costLimit} is allowed. ${told}`,
          );
        }
        if (rootFields > limits.rootFieldLimit)
          throw refusal(
            "TOO_EXPENSIVE",
            `The operation has ${rootFields} fields at its root; ${limits.rootFieldLimit} are allowed.`,
          );
      },
    }),
  };
}

function refusingPages(estimating: () => Estimate): Estimate {
  try {
    return estimating();
  } catch (error) {
    if (error instanceof InvalidInput) throw refusal("BAD_USER_INPUT", error.message);
    throw error;
  }
}

/** Infinity stands for an operation that was not followed to its end. */
function shown(cost: number, { costLimit }: CostLimits): string {
  return Number.isFinite(cost) ? String(cost) : `more than ${costLimit}`;
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
