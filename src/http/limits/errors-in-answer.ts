import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";

/** The most bytes that the errors of an answer take together. The first error is listed in any case. */
const MOST_BYTES = 800;

/** Limits the errors in an answer to `most`, and to fewer if they are long. */
export function limitErrors(most: number): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind === "single" && body.singleResult.errors)
          body.singleResult.errors = firstErrors(body.singleResult.errors, most);
      },
    }),
  };
}

/** The errors to list; the last one says how many were left out. */
function firstErrors(errors: readonly GraphQLFormattedError[], most: number): readonly GraphQLFormattedError[] {
  const listed = errors.slice(0, most);
  while (listed.length > 1 && Buffer.byteLength(JSON.stringify(listed)) > MOST_BYTES) listed.pop();
  const last = listed.at(-1);
  const rest = errors.length - listed.length;
  if (last === undefined || rest === 0) return errors;
  const more = rest === 1 ? "one more error" : `${rest} more errors`;
  return [...listed.slice(0, -1), { ...last, message: `${last.message} (And ${more}.)` }];
}
