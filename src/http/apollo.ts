import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { FastifyBaseLogger } from "fastify";
import type { GraphQLSchema } from "graphql";
import { errorLog, type WithRequest } from "./error-log.js";
import { formatError } from "./errors.js";

/** Most tokens in a document. The longest operations people write have some hundreds; nesting by thousands ends here. */
const MOST_TOKENS = 4_000;

/** Apollo Server as Relata runs it: nothing that costs on every answer, speaks of the schema unasked, or phones home. */
export async function startApollo(options: {
  schema: GraphQLSchema;
  introspection: boolean;
  logger: FastifyBaseLogger;
}): Promise<ApolloServer<WithRequest>> {
  const apollo = new ApolloServer<WithRequest>({
    schema: options.schema,
    introspection: options.introspection,
    logger: options.logger,
    formatError,
    parseOptions: { maxTokens: MOST_TOKENS },
    // Otherwise behaviour would depend on NODE_ENV, which is no setting of ours.
    nodeEnv: "production",
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    plugins: [
      errorLog(),
      // The default one looks at every field of every answer: half the throughput on lists.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // These three look for APOLLO_* variables by themselves.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}
