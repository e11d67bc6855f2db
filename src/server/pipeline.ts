import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type OperationTypeNode,
} from 'graphql';
import { WORK_LIMITS, type WorkLimits } from '../core/budget';
import { languageOf, type Ctx } from '../core/ctx';
import { RequestError } from '../core/errors';
import { isTimeForOthers, nextTurn } from '../core/event-loop';
import { formatResult } from './format-error';
import { coerceVariables } from './coercion';
import { priceOf } from './cost';
import { executeInTime, type Execution } from './execution';
import { followed } from './followed';
import { checkTokens, MAX_TOKENS_WITH_VALUES, noIntrospection, withinLimits } from './limits';
import { paid, type Spend } from './paying';
import type { PersistedDocuments } from './persisted/asked';
import { textsInDocument } from './text-rules';
import { transportMessages as messages } from './transport-messages';

/** What is the same for whatever is asked of one server. */
export interface Pipeline {
  readonly schema: GraphQLSchema;
  /** Whether the schema may be asked for, and its names suggested to whoever mistypes one. */
  readonly introspection: boolean;
  /** Called with what went wrong with us, never with what the client sent. */
  readonly onUnexpected: (error: unknown, requestId: string | null) => void;
  /** Takes what a document costs from what may be asked for within a minute. Left out: nothing is counted. */
  readonly spend?: Spend;
  /** The documents that clients may name by an id. Left out, or null: there are none. */
  readonly persisted?: PersistedDocuments | null;
}

/** One document that somebody wants run, as it came. */
export interface OperationRequest {
  /** Text, or what a transport has parsed within MAX_TOKENS_WITH_VALUES. */
  readonly document: DocumentNode | string;
  readonly operationName: string | null;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation that may be run: a valid document within its limits, its variables coerced, its cost bearable. */
export interface Prepared extends Omit<Execution, 'ctx'> {
  readonly operation: OperationDefinitionNode;
  /** How many rows it may answer. */
  readonly cost: number;
}

/** What each transport carries. */
export const CARRIED: Readonly<Record<'request' | 'stream', readonly string[]>> = {
  request: ['query', 'mutation'],
  stream: ['subscription'],
};

/**
 * The one way from a document to its answer, by whatever transport it came, each step bounding the next. First what needs nobody to ask: reading,
 * limits of the document, validation, the choice of the operation, coercion of the variables, cost. The errors are raw.
 */
export function prepare(
  { schema, introspection }: Pick<Pipeline, 'schema' | 'introspection'>,
  asked: OperationRequest,
  carried: readonly string[],
): Prepared | readonly GraphQLError[] {
  const document = readValid({ schema, introspection }, asked.document);
  if (!('kind' in document)) return document;
  const operation = getOperationAST(document, asked.operationName) ?? null;
  if (operation === null) return [noSuchOperation(asked.operationName)];
  if (!carried.includes(operation.operation)) return [otherTransport(operation.operation)];
  const variables = coerceVariables(schema, document, operation, asked.variables);
  if (variables instanceof RequestError) return [variables];
  const cost = priceOf(schema, document, operation, variables);
  if (typeof cost !== 'number') return [cost];
  return { schema, document, operation, operationName: asked.operationName, variables, cost };
}

/** Then, for whoever asks: their turn, and the execution within a budget and until the deadline. */
export async function run(prepared: Prepared, ctx: Ctx, limits: WorkLimits = WORK_LIMITS): Promise<ExecutionResult> {
  if (isTimeForOthers(0)) await nextTurn(ctx);
  return executeInTime({ ...prepared, ctx }, prepared.operation, limits);
}

/** Last, the errors in the reader's words, with nothing of what went wrong with us. */
export function answer(
  { introspection, onUnexpected }: Pick<Pipeline, 'introspection' | 'onUnexpected'>,
  result: ExecutionResult,
  ctx: Ctx,
  document?: DocumentNode,
): FormattedExecutionResult {
  return formatResult(result, {
    language: languageOf(ctx),
    requestId: ctx.request.id,
    suggestions: introspection,
    document,
    count: (code) => ctx.app.meter?.error(code, 'answer'),
    log: (error) => {
      onUnexpected(error, ctx.request.id);
    },
  });
}

/** Of a document that asks for no list. */
export const LEAST_COST = 1;

/** All of it for one query or mutation. `data` is left out where nothing was run. */
export async function runOperation(
  pipeline: Pipeline,
  asked: OperationRequest & { readonly document: DocumentNode },
  ctx: Ctx,
  limits: WorkLimits = WORK_LIMITS,
): Promise<FormattedExecutionResult> {
  const { answered } = await followed(ctx, async () => {
    const prepared = prepare(pipeline, asked, CARRIED.request);
    const isRun = 'operation' in prepared;
    const result = isRun ? await paidRun(pipeline, prepared, ctx, limits) : { errors: prepared };
    return { answered: answer(pipeline, result, ctx, asked.document), of: isRun ? prepared : null };
  });
  return answered;
}

function paidRun(pipeline: Pipeline, prepared: Prepared, ctx: Ctx, limits: WorkLimits): Promise<ExecutionResult> {
  const cost = Math.max(LEAST_COST, prepared.cost);
  return paid(pipeline.spend, ctx.viewer, cost, () => run(prepared, ctx, limits));
}

/** A document that is valid and within its limits; or why it is not. */
export function readValid(
  { schema, introspection }: Pick<Pipeline, 'schema' | 'introspection'>,
  text: DocumentNode | string,
): DocumentNode | readonly GraphQLError[] {
  const document = readDocument(text);
  if (document instanceof GraphQLError) return [document];
  const invalid = checkDocument(schema, document, introspection);
  return invalid.length > 0 ? invalid : document;
}

function readDocument(document: DocumentNode | string): DocumentNode | GraphQLError {
  if (typeof document !== 'string') return document;
  if (document.trim() === '') return new RequestError('BAD_REQUEST', messages.noQuery);
  try {
    return parse(document, { maxLexicalTokens: MAX_TOKENS_WITH_VALUES });
  } catch (error) {
    const originalError = error instanceof Error ? error : null;
    // The parser's own error has no code; of a stack that ran out there is nothing to be said but that.
    if (error instanceof GraphQLError) return withCode(error, 'GRAPHQL_PARSE_FAILED');
    return new GraphQLError('Syntax Error', { originalError, extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
  }
}

/** Documents that were found valid. They are kept by the server and come again. */
const valid = { open: new WeakSet<DocumentNode>(), closed: new WeakSet<DocumentNode>() };

function checkDocument(schema: GraphQLSchema, document: DocumentNode, introspection: boolean): readonly GraphQLError[] {
  const known = introspection ? valid.open : valid.closed;
  if (known.has(document)) return [];
  const tooLong = checkTokens(document);
  if (tooLong !== null) return [tooLong];
  const errors = [limitRules, introspection ? rules : [...rules, noIntrospection]]
    .map((some) => () => validate(schema, document, some, { hideSuggestions: !introspection }))
    .reduce<readonly GraphQLError[]>((found, look) => (found.length > 0 ? found : look()), []);
  if (errors.length === 0) known.add(document);
  return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
}

/** First what is linear, so that the rest is asked of nothing large. */
const limitRules = [withinLimits];
const rules = [...specifiedRules, textsInDocument];

/** An error of GraphQL.js, which has none of its own, with the code of the step in which it was found. */
function withCode(error: GraphQLError, code: string): GraphQLError {
  if (error.extensions['code'] === undefined) error.extensions['code'] = code;
  return error;
}

function noSuchOperation(name: string | null): GraphQLError {
  const message =
    name === null
      ? 'Must provide operation name if query contains multiple operations.'
      : `Unknown operation named "${name.slice(0, 100)}".`;
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}

function otherTransport(operation: OperationTypeNode | string): RequestError {
  return new RequestError('BAD_REQUEST', operation === 'subscription' ? messages.streamsOnly : messages.noStream);
}
