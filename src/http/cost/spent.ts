import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../../graphql/context.js";
import type { WithRequest } from "../error-log.js";

/**
 * Tells in every answer what it took, as `extensions.relata`: the revision that was read (null when nothing was), the
 * statements that the database was sent, the rows that came back, and the milliseconds since the request was read.
 */
export function spent(): ApolloServerPlugin<WithRequest & Partial<Context>> {
  return {
    requestDidStart: async () => {
      const began = performance.now();
      return {
        willSendResponse: async ({ response: { body }, contextValue: { session } }) => {
          if (body.kind !== "single") return;
          const { revision, statements, rows } = session?.spent ?? { revision: null, statements: 0, rows: 0 };
          const milliseconds = Math.round(10 * (performance.now() - began)) / 10;
          const { extensions } = body.singleResult;
          body.singleResult.extensions = { ...extensions, relata: { revision, statements, rows, milliseconds } };
        },
      };
    },
  };
}
