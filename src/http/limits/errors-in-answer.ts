import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";

/** How many bytes the errors of an answer may take together. The first is listed in any case. */
const MOST_BYTES = 800;

/** Lists at most `most` errors in an answer, and fewer where they are long. */
export function limitErrors(most: number): ApolloServerPlugin {
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
  const listed = errors.slice(0, most);
  while (listed.length > 1 && Buffer.byteLength(JSON.stringify(listed)) > MOST_BYTES) listed.pop();
  const last = listed.at(-1);
  const rest = errors.length - listed.length;
  if (last === undefined || rest === 0) return errors;
  const more = rest === 1 ? "one more error" : `${rest} more errors`;
  return [...listed.slice(0, -1), { ...last, message: `${last.message} (And ${more}.)` }];
}
