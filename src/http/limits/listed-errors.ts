import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";

/** Lists at most `most` errors in an answer. */
export function listedErrors(most: number): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind === "single" && body.singleResult.errors)
          body.singleResult.errors = shortened(body.singleResult.errors, most);
      },
    }),
  };
}

/** The last of the errors that are listed says how many are not. */
function shortened(errors: readonly GraphQLFormattedError[], most: number): readonly GraphQLFormattedError[] {
  const last = errors[most - 1];
  if (last === undefined || errors.length === most) return errors;
  const rest = errors.length - most;
  return [...errors.slice(0, most - 1), { ...last, message: `${last.message} (And ${rest} more errors.)` }];
}
