import {
  ApolloServer,
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContextWillSendResponse,
  type GraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult, GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { languageOf, type Ctx } from '../core/ctx';
import { answerError, type Reader } from './answer';
import { MAX_TOKENS_WITH_VALUES } from './limits';
import { runOperation } from './operation';

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
    parseOptions: { maxLexicalTokens: MAX_TOKENS_WITH_VALUES },
    // Not left out, but asked in `runOperation`, behind the limits that bound its work.
    dangerouslyDisableValidation: true,
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

/** Puts our own way from a document to its result in place of Apollo's. */
function requestPlugin(options: ApolloOptions): ApolloServerPlugin<Ctx> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ schema, document, request, contextValue }) => {
          const { data, errors } = await runOperation({
            ...{ schema, document, ctx: contextValue, introspection: options.introspection },
            operationName: request.operationName ?? null,
            variables: request.variables ?? {},
          });
          const singleResult = {
            ...(data !== undefined && { data }),
            ...(errors && { errors: errors.map(toBeWorded) }),
          };
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
        willSendResponse: (requestContext) => {
          putIntoWords(requestContext, options);
          return Promise.resolve();
        },
      }),
  };
}

function toBeWorded(error: GraphQLError): Waiting {
  return Object.assign(error.toJSON(), { [ORIGINAL]: error });
}

/** The errors once more, now that the reader and their language are known, and the status that goes with them. */
function putIntoWords(
  { contextValue, document, request, response }: GraphQLRequestContextWillSendResponse<Ctx>,
  options: ApolloOptions,
): void {
  const result = response.body.kind === 'single' ? response.body.singleResult : null;
  if (result?.errors === undefined) return;
  const reader: Reader = {
    language: languageOf(contextValue),
    requestId: contextValue.request.id,
    suggestions: options.introspection,
    document,
    log: (error: unknown) => {
      options.onUnexpected(error, contextValue.request.id);
    },
  };
  result.errors = result.errors.map((error: Waiting) => answerError(error, error[ORIGINAL] ?? error, reader));
  sayWhenToComeBack(result, response);
  if (isRefused(result)) response.http.status = statusOfRefused(request.http?.headers.get('accept'));
  else if (isTimeout(result)) response.http.status = 503;
}

/** Whether the time was up before anything could be answered. */
function isTimeout({ data, errors }: FormattedExecutionResult): boolean {
  return data === null && errors?.[0]?.extensions?.['code'] === 'TIMEOUT';
}

/** In the header that clients know, for whoever came too often. */
function sayWhenToComeBack({ errors = [] }: FormattedExecutionResult, { http }: GraphQLResponse): void {
  const [seconds] = errors.flatMap(({ extensions }) => extensions?.['retryAfterSeconds'] ?? []);
  if (typeof seconds === 'number') http.headers.set('retry-after', String(seconds));
}

/** Whether the document was not run at all. */
function isRefused({ data, errors }: FormattedExecutionResult): boolean {
  return data === undefined && !HAS_STATUS.has(errors?.[0]?.extensions?.['code']);
}

/** Requests that are none, of whatever document: their status is Apollo's. */
const HAS_STATUS: ReadonlySet<unknown> = new Set(['BAD_REQUEST', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/**
 * A document that was not run: 400 where the client reads the media type that GraphQL over HTTP brought for it, 200 where it reads plain
 * JSON, in which any other status may come from something in between.
 */
function statusOfRefused(accept: string | undefined): number {
  return accept?.includes('application/graphql-response+json') === true ? 400 : 200;
}
