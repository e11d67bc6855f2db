import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { languageOf, type Ctx } from '../core/ctx';
import { answerError } from './answer';
import { checkInput } from './coercion';
import { limits, MAX_TOKENS } from './limits';

export interface ApolloOptions {
  readonly introspection: boolean;
  /** Called with what went wrong with us, never with what the client sent. */
  readonly onUnexpected: (error: unknown, requestId: string | null) => void;
}

/** Where an error waits, from its first formatting until the reader's language is known. */
const ORIGINAL = Symbol('original');
type Waiting = GraphQLFormattedError & { [ORIGINAL]?: unknown };

/**
 * The GraphQL server, lean: none of the plugins that Apollo installs by itself, one of which would wrap every field. Batches, persisted
 * queries by hash, and stack traces are off.
 */
export function createApollo(schema: GraphQLSchema, options: ApolloOptions): ApolloServer<Ctx> {
  const inEnglish = { language: 'en', requestId: null, suggestions: options.introspection } as const;
  return new ApolloServer<Ctx>({
    schema,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: limits,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) =>
      Object.assign(answerError(formatted, error, { ...inEnglish, log: ignore }), { [ORIGINAL]: error }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requestPlugin(options),
    ],
  });
}

function ignore(): void {
  // Logged once, when the answer is written.
}

function requestPlugin(options: ApolloOptions): ApolloServerPlugin<Ctx> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operationName, request }) => {
          const refused = checkInput(schema, document, operationName, request.variables ?? {});
          return refused === null ? Promise.resolve() : Promise.reject(refused);
        },
        willSendResponse: ({ contextValue, response }) => {
          if (response.body.kind === 'single' && response.body.singleResult.errors !== undefined) {
            const reader = {
              language: languageOf(contextValue),
              requestId: contextValue.request.id,
              suggestions: options.introspection,
              log: (error: unknown) => {
                options.onUnexpected(error, contextValue.request.id);
              },
            };
            response.body.singleResult.errors = response.body.singleResult.errors.map((error: Waiting) =>
              answerError(error, (error[ORIGINAL] ?? error) as GraphQLError, reader),
            );
          }
          return Promise.resolve();
        },
      }),
  };
}
