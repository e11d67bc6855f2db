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
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { languageOf, type Ctx } from '../core/ctx';
import { formatError, type Reader } from './format-error';
import { MAX_TOKENS_WITH_VALUES } from './limits';
import { costHeaders, withCostIf } from './paying';
import { runOperation, type Pipeline } from './pipeline';

/** Where an error of Apollo's own waits, from its first formatting until the reader's language is known. */
const ORIGINAL = Symbol('original');
type Waiting = GraphQLFormattedError & { [ORIGINAL]?: unknown };

/**
 * The GraphQL server, lean: none of the plugins that Apollo installs by itself, one of which would wrap every field. Batches, persisted
 * queries by hash, and stack traces are off.
 */
export function createApollo(pipeline: Pipeline): ApolloServer<Ctx> {
  const { schema, introspection } = pipeline;
  const inEnglish = { language: 'en', requestId: null, suggestions: introspection } as const;
  return new ApolloServer<Ctx>({
    schema,
    introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !introspection,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxLexicalTokens: MAX_TOKENS_WITH_VALUES },
    // Not left out, but asked in the pipeline, behind the limits that bound its work.
    dangerouslyDisableValidation: true,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) =>
      Object.assign(formatError(formatted, error, { ...inEnglish, log: ignore }), { [ORIGINAL]: error }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requestPlugin(pipeline),
    ],
  });
}

function ignore(): void {
  // Logged once, when the answer is written.
}

/** Puts the pipeline in place of Apollo's way from a document to its answer. */
function requestPlugin(pipeline: Pipeline): ApolloServerPlugin<Ctx> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ document, request, contextValue }) => {
          const { operationName = null, variables = {} } = request;
          const asked = { document, operationName, variables };
          const singleResult = await runOperation(pipeline, asked, contextValue);
          return {
            http: { headers: new HeaderMap(costHeaders(singleResult)) },
            body: { kind: 'single', singleResult: withCostIf(request.extensions?.['cost'] === true, singleResult) },
          };
        },
        willSendResponse: (requestContext) => {
          localizeErrors(requestContext, pipeline);
          return Promise.resolve();
        },
      }),
  };
}

/** Apollo's own errors once more, now that the reader and their language are known, and the status that goes with all of them. */
function localizeErrors(
  { contextValue, document, request, response }: GraphQLRequestContextWillSendResponse<Ctx>,
  { introspection, onUnexpected }: Pipeline,
): void {
  const result = response.body.kind === 'single' ? response.body.singleResult : null;
  if (result?.errors === undefined) return;
  const reader: Reader = {
    language: languageOf(contextValue),
    requestId: contextValue.request.id,
    suggestions: introspection,
    document,
    count: (code) => contextValue.app.meter?.error(code, 'answer'),
    log: (error: unknown) => {
      onUnexpected(error, contextValue.request.id);
    },
  };
  result.errors = result.errors.map((error: Waiting) =>
    ORIGINAL in error ? formatError(error, error[ORIGINAL], reader) : error,
  );
  setRetryAfter(result, response);
  if (isTooMuch(result)) response.http.status = 429;
  else if (isRejected(result)) response.http.status = statusOfRejected(request.http?.headers.get('accept'));
  else if (isUnanswered(result)) response.http.status = 503;
}

/** Whether it was not run because too much was asked for of late. */
function isTooMuch({ data, errors }: FormattedExecutionResult): boolean {
  return data === undefined && errors?.[0]?.extensions?.['code'] === 'RATE_LIMITED';
}

/** Whether the time was up, the database away or the server stopped before anything could be answered. */
function isUnanswered({ data, errors }: FormattedExecutionResult): boolean {
  return data === null && UNANSWERED.has(errors?.[0]?.extensions?.['code']);
}

const UNANSWERED: ReadonlySet<unknown> = new Set(['TIMEOUT', 'UNAVAILABLE']);

/** In the header that clients know, for whoever came too often. */
function setRetryAfter({ errors = [] }: FormattedExecutionResult, { http }: GraphQLResponse): void {
  const [seconds] = errors.flatMap(({ extensions }) => extensions?.['retryAfterSeconds'] ?? []);
  if (typeof seconds === 'number') http.headers.set('retry-after', String(seconds));
}

/** Whether the document was not run at all. */
function isRejected({ data, errors }: FormattedExecutionResult): boolean {
  return data === undefined && !HAS_STATUS.has(errors?.[0]?.extensions?.['code']);
}

/** Requests that are none, of whatever document: their status is Apollo's. */
const HAS_STATUS: ReadonlySet<unknown> = new Set(['BAD_REQUEST', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/**
 * A document that was not run: 400 where the client reads the media type that GraphQL over HTTP brought for it, 200 where it reads plain
 * JSON, in which any other status may come from something in between.
 */
function statusOfRejected(accept: string | undefined): number {
  return accept?.includes('application/graphql-response+json') === true ? 400 : 200;
}
