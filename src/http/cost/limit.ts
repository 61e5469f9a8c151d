import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, getVariableValues, Kind } from "graphql";
import { InvalidInput } from "../../domain/errors.js";
import type { Estimate } from "./estimate.js";
import { KnownEstimates } from "./known-estimates.js";
import type { Reading } from "./selection.js";

export interface CostLimits {
  readonly costLimit: number;
  readonly rootFieldLimit: number;
}

/** The header that says what an operation was estimated at: `231;limit=10000`. */
const HEADER = "x-relata-cost";

/** Estimates each operation before it is run, says the cost in a header, and refuses what is over a limit. */
export function costLimit(limits: CostLimits): ApolloServerPlugin {
  const estimates = new KnownEstimates();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request, response }) => {
        // An unknown operationName: the execution refuses it.
        if (operation === undefined) return;
        if (!schema.getRootType(operation.operation))
          throw refusal("BAD_USER_INPUT", `This service takes queries; it has no ${operation.operation}s.`);
        const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, {
          maxErrors: 1,
        });
        // Wrong variables are refused by the execution, which begins with them.
        if (coerced === undefined) return;
        const reading: Reading = { schema, variables: coerced, fragments: fragmentsOf(document) };
        const { cost, rootFields } = refusingMistakes(() => estimates.of(reading, operation));
        response.http.headers.set(HEADER, `${shown(cost, limits)};limit=${limits.costLimit}`);
        if (cost > limits.costLimit)
          throw refusal(
            "TOO_EXPENSIVE",
            `The operation is estimated to cost ${shown(cost, limits)}; ${limits.costLimit} is allowed. Ask for fewer items (first), fewer levels or fewer fields.`,
          );
        if (rootFields > limits.rootFieldLimit)
          throw refusal(
            "TOO_EXPENSIVE",
            `The operation has ${rootFields} fields at its root; ${limits.rootFieldLimit} are allowed.`,
          );
      },
    }),
  };
}

function fragmentsOf({ definitions }: DocumentNode): Reading["fragments"] {
  const fragments = definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
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

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
