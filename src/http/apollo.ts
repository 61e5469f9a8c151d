import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { FastifyBaseLogger } from "fastify";
import { type GraphQLSchema, specifiedRules, type ValidationRule } from "graphql";
import type { Context } from "../graphql/context.js";
import type { Settings } from "../settings/settings.js";
import { type CostLimits, costLimit } from "./cost/limit.js";
import { spent } from "./cost/spent.js";
import { errorLog, type WithRequest } from "./error-log.js";
import { formatError } from "./errors.js";
import { type DocumentLimits, documentRule } from "./limits/documents.js";
import { limitErrors } from "./limits/errors-in-answer.js";
import { checkRequestedViews } from "./requested-views.js";

export type OperationSettings = DocumentLimits &
  CostLimits &
  Pick<Settings, "tokenLimit" | "errorLimit"> & { readonly introspection: boolean };

/** The rules by which a document is refused: those of GraphQL, and those of Relata for its form. */
export function rulesOf(settings: DocumentLimits): readonly ValidationRule[] {
  return [documentRule(settings), ...specifiedRules];
}

/** Apollo Server as Relata runs it: nothing that costs on every answer, speaks of the schema unasked, or phones home. */
export async function startApollo(options: {
  schema: GraphQLSchema;
  settings: OperationSettings;
  logger: FastifyBaseLogger;
  /** Told the code of every error that a client is told of. */
  failed: (code: string) => void;
  plugins: readonly ApolloServerPlugin<WithRequest & Partial<Context>>[];
}): Promise<ApolloServer<WithRequest>> {
  const { settings } = options;
  const apollo = new ApolloServer<WithRequest>({
    schema: options.schema,
    introspection: settings.introspection,
    logger: options.logger,
    formatError(formatted, error) {
      const told = formatError(formatted, error, settings.introspection);
      options.failed(told.extensions.code);
      return told;
    },
    parseOptions: { maxTokens: settings.tokenLimit },
    validationRules: [documentRule(settings)],
    validationOptions: { maxErrors: settings.errorLimit },
    executionOptions: { maxCoercionErrors: settings.errorLimit },
    // Otherwise behaviour would depend on NODE_ENV, which is no setting of ours.
    nodeEnv: "production",
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !settings.introspection,
    stopOnTerminationSignals: false,
    plugins: [
      errorLog(),
      costLimit(settings, options.logger),
      checkRequestedViews(),
      spent(),
      limitErrors(settings.errorLimit),
      ...options.plugins,
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
