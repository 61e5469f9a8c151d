import type { ApolloServerPlugin } from "@apollo/server";
import { type FieldNode, GraphQLError, type GraphQLField, getArgumentValues } from "graphql";
import { InvalidInput } from "../domain/errors.js";
import { chosenDays, chosenView, type ViewArguments } from "../graph/reading/views.js";
import type { Context } from "../graphql/context.js";
import { definitionOf, fieldsOf, type Reading, readingOf } from "./cost/selection.js";

/** A view that an operation asks for, with the name of its field in the answer. */
interface Asked {
  readonly name: string;
  readonly node: FieldNode;
  readonly chosen: ViewArguments;
}

/**
 * Refuses an operation that asks for an impossible view before any of it runs. Without that view there is no answer, so that
 * running the other fields would be a waste.
 */
export function checkRequestedViews(): ApolloServerPlugin<Partial<Context>> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request, contextValue: { session } }) => {
        const type = schema.getQueryType();
        if (operation?.operation !== "query" || !type?.getFields().asOf || session === undefined) return;
        const reading = readingOf(schema, document, operation, request.variables);
        if (reading === undefined) return;
        const fields = [...fieldsOf(reading, type, [operation.selectionSet])];
        const views = fields.flatMap(([name, [node]]): Asked[] => {
          const field = node?.name.value === "asOf" ? definitionOf(reading, type, "asOf") : undefined;
          const chosen = node && field && argumentsOf(reading, field, node);
          return node && chosen ? [{ name, node, chosen }] : [];
        });
        // Days can be checked by themselves, a revision only against the graph.
        for (const one of views) await refuseImpossible(one, async () => chosenDays(one.chosen, session.today));
        for (const one of views)
          if (one.chosen.revision != null) await refuseImpossible(one, () => chosenView(session, one.chosen));
      },
    }),
  };
}

async function refuseImpossible({ name, node }: Asked, choosing: () => Promise<unknown>): Promise<void> {
  try {
    await choosing();
  } catch (error) {
    // Any other error happens again when the field is resolved, and is reported there.
    if (!(error instanceof InvalidInput)) return;
    throw new GraphQLError(`${name}: ${error.message}`, {
      nodes: node,
      path: [name],
      extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
    });
  }
}

/** The arguments of a field; undefined when they are not of its types, which the execution reports. */
function argumentsOf(
  { variables }: Reading,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): ViewArguments | undefined {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return undefined;
  }
}
