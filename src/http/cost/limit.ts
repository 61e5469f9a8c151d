import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyBaseLogger } from "fastify";
import { GraphQLError } from "graphql";
import { InvalidInput } from "../../domain/errors.js";
import type { ErrorCode } from "../error-codes.js";
import type { WithRequest } from "../error-log.js";
import { labelOf, signatureOf } from "../operations/signature.js";
import { rateLimitedLog } from "../rate-limited-log.js";
import { adviceFor } from "./advice.js";
import type { Estimate } from "./estimate.js";
import { KnownEstimates } from "./known-estimates.js";
import { readingOf } from "./selection.js";

export interface CostLimits {
  readonly costLimit: number;
  readonly rootFieldLimit: number;
}

/** Longest name of an operation that the log repeats. */
const LONGEST_NAME = 100;

/** The header that says what an operation was estimated at: `231;limit=10000`. */
const HEADER = "x-relata-cost";

/**
 * Estimates each operation before it is run, says the cost in a header, and refuses what is over a limit. Who runs the service
 * finds what was refused in its log, though never every time.
 */
export function costLimit(
  limits: CostLimits,
  logger: Pick<FastifyBaseLogger, "info">,
): ApolloServerPlugin<WithRequest> {
  const few = rateLimitedLog();
  const estimates = new KnownEstimates();
  const advice = new WeakMap<Estimate, string>();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request, response, contextValue }) => {
        // An unknown operationName: the execution refuses it.
        if (operation === undefined) return;
        if (!schema.getRootType(operation.operation))
          throw refusal("BAD_USER_INPUT", `This service takes queries; it has no ${operation.operation}s.`);
        const reading = readingOf(schema, document, operation, request.variables);
        if (reading === undefined) return;
        const estimated = refusingMistakes(() => estimates.of(reading, operation));
        const { cost, rootFields } = estimated;
        response.http.headers.set(HEADER, `${shown(cost, limits)};limit=${limits.costLimit}`);
        const tooExpensive = (kind: string, details: object, message: string): GraphQLError => {
          const { log } = contextValue.request;
          const name = operation.name?.value.slice(0, LONGEST_NAME) ?? null;
          const hash = labelOf(signatureOf(document, operation));
          few.write(
            kind,
            () => log.info({ operation: name, hash, ...details, reason: message }, "refused: too expensive"),
            (leftOut) => logger.info({ leftOut, kind }, "refused: more operations that are too expensive"),
          );
          return refusal("TOO_EXPENSIVE", message);
        };
        if (cost > limits.costLimit) {
          const told = advice.get(estimated) ?? adviceFor(reading, operation, limits.costLimit);
          advice.set(estimated, told);
          throw tooExpensive(
            "cost",
            { cost: shown(cost, limits), limit: limits.costLimit },
            `The operation is estimated to cost ${shown(cost, limits)}; ${limits.costLimit} is allowed. ${told}`,
          );
        }
        if (rootFields > limits.rootFieldLimit)
          throw tooExpensive(
            "rootFields",
            { rootFields, limit: limits.rootFieldLimit },
            `The operation has ${rootFields} fields at its root; ${limits.rootFieldLimit} are allowed.`,
          );
      },
    }),
  };
}

/**
 * A page of an impossible size, and a null from a nullable variable for the argument of a directive, which only the reading of
 * the operation can find: graphql-js says so by throwing.
 */
function refusingMistakes(estimating: () => Estimate): Estimate {
  try {
    return estimating();
  } catch (error) {
    if (error instanceof InvalidInput || (error instanceof GraphQLError && error.originalError === undefined))
      throw refusal("BAD_USER_INPUT", error.message);
    throw error;
  }
}

/** Infinity stands for an operation that was not followed to its end. */
function shown(cost: number, { costLimit }: CostLimits): string {
  return Number.isFinite(cost) ? String(cost) : `more than ${costLimit}`;
}

function refusal(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
