import type { ApolloServerPlugin } from "@apollo/server";
import { type FieldNode, GraphQLError, type GraphQLField, getArgumentValues } from "graphql";
import { InvalidInput } from "../domain/errors.js";
import { chosenDays, chosenView, type ViewArguments } from "../graph/reading/views.js";
import type { Context } from "../graphql/context.js";
import { definitionOf, fieldsOf, type Reading, readingOf } from "./cost/selection.js";

/** A view that an operation asks for, by the name it has in the answer. */
interface Asked {
  readonly name: string;
  readonly node: FieldNode;
  readonly chosen: ViewArguments;
}

/**
 * Refuses an operation that asks for a view which cannot be, before anything of it is run: else the fields beside it would
 * be answered in vain, for without one of its views there is no answer.
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
        // Days can be told wrong by themselves, a revision only by the graph.
        for (const one of views) await refusing(one, async () => chosenDays(one.chosen, session.today));
        for (const one of views)
          if (one.chosen.revision != null) await refusing(one, () => chosenView(session, one.chosen));
      },
    }),
  };
}

async function refusing({ name, node }: Asked, choosing: () => Promise<unknown>): Promise<void> {
  try {
    await choosing();
  } catch (error) {
    // Anything else goes wrong again where it is answered, and is told of the field.
    if (!(error instanceof InvalidInput)) return;
    throw new GraphQLError(`${name}: ${error.message}`, {
      nodes: node,
      path: [name],
      extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
    });
  }
}

/** The arguments of a field; undefined when they are not of its types, which the execution says of the field. */
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
