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

/** The validation rules of a document: those of GraphQL, and the limits on its form. */
export function rulesOf(settings: DocumentLimits): readonly ValidationRule[] {
  return [documentRule(settings), ...specifiedRules];
}

/** Starts Apollo Server without what slows down every answer, discloses the schema, or sends reports elsewhere. */
export async function startApollo(options: {
  schema: GraphQLSchema;
  settings: OperationSettings;
  logger: FastifyBaseLogger;
  /** Called with the code of every error that a client receives. */
  onError: (code: string) => void;
  plugins: readonly ApolloServerPlugin<WithRequest & Partial<Context>>[];
}): Promise<ApolloServer<WithRequest>> {
  const { settings } = options;
  const apollo = new ApolloServer<WithRequest>({
    schema: options.schema,
    introspection: settings.introspection,
    logger: options.logger,
    formatError(formatted, error) {
      const told = formatError(formatted, error, settings.introspection);
      options.onError(told.extensions.code);
      return told;
    },
    parseOptions: { maxTokens: settings.tokenLimit },
    validationRules: [documentRule(settings)],
    validationOptions: { maxErrors: settings.errorLimit },
    executionOptions: { maxCoercionErrors: settings.errorLimit },
    // Otherwise the behaviour would depend on NODE_ENV, which is no setting of Relata.
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
      // The default cache control looks at every field of every answer, which halves the throughput of lists.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // These three read APOLLO_* variables by themselves.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}
