import {
  execute,
  getOperationAST,
  GraphQLError,
  validate,
  specifiedRules,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields';
import { beginWork, budgetMessages, WORK_LIMITS, type Budget, type WorkLimits } from '../core/budget';
import type { Ctx } from '../core/ctx';
import { RequestError } from '../core/errors';
import { checkInput } from './coercion';
import { checkCost, withDefaults } from './cost';
import { checkTokens, noIntrospection, withinLimits } from './limits';
import { textsInDocument } from './text-rules';

/** One document that somebody wants run, by whatever transport it came. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly ctx: Ctx;
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
}

/**
 * The one way from a document to its result, each step bounding the next: limits of the document, validation, coercion of the variables,
 * cost, execution within a budget and until the deadline. `data` is left out where nothing was run. The errors are raw: putting them into
 * the reader's words, and hiding what went wrong with us, is the answer's business.
 */
export async function runOperation(asked: Operation, limits: WorkLimits = WORK_LIMITS): Promise<ExecutionResult> {
  const invalid = checkDocument(asked);
  if (invalid.length > 0) return { errors: invalid };
  const { schema, document, variables } = asked;
  const operation = getOperationAST(document, asked.operationName);
  if (operation == null) return { errors: [noSuchOperation(asked.operationName)] };
  const refused =
    checkInput(schema, document, operation, variables) ??
    checkCost(schema, document, operation, withDefaults(operation, variables));
  if (refused !== null) return { errors: [refused] };
  return executeInTime(asked, operation, beginWork(asked.ctx, limits));
}

/** Documents that were found valid. They are kept by the server and come again. */
const valid = { open: new WeakSet<DocumentNode>(), closed: new WeakSet<DocumentNode>() };

function checkDocument({ schema, document, introspection }: Operation): readonly GraphQLError[] {
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

/** How long after the deadline the executor may take to notice it and to answer with what there is. */
const GRACE_MS = 500;

async function executeInTime(
  asked: Operation,
  operation: OperationDefinitionNode,
  budget: Budget,
): Promise<ExecutionResult> {
  const { schema, document, variables, operationName, ctx } = asked;
  const execution = execute({ schema, document, contextValue: ctx, variableValues: variables, operationName });
  const result = execution instanceof Promise ? await orTimeout(execution, asked, operation, budget) : execution;
  const errors = result.errors?.map((error) =>
    result.data === undefined && error.originalError === undefined ? withCode(error, 'BAD_USER_INPUT') : error,
  );
  return withRefusalAlone({ ...result, ...(errors && { errors }) }, operation, budget);
}

/** The result, or what is to be said when a resolver goes on waiting for something after the deadline. */
async function orTimeout(
  execution: Promise<ExecutionResult>,
  asked: Operation,
  operation: OperationDefinitionNode,
  budget: Budget,
): Promise<ExecutionResult> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<ExecutionResult>((resolve) => {
    timer = setTimeout(() => {
      budget.expire();
      timer = setTimeout(() => {
        resolve({ data: null, errors: [timeoutOf(asked, operation, budget)] });
      }, GRACE_MS);
    }, budget.remainingMs(performance.now()));
  });
  try {
    return await Promise.race([execution, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function timeoutOf(asked: Operation, operation: OperationDefinitionNode, { mutations, refusal }: Budget): RequestError {
  const values = refusal?.values ?? {};
  if (operation.operation !== 'mutation') return new RequestError('TIMEOUT', budgetMessages.timeout, {}, values);
  const fate = {
    done: [...mutations].filter(([, ended]) => ended).map(([name]) => name),
    uncertain: [...mutations].filter(([, ended]) => !ended).map(([name]) => name),
    notStarted: rootNames(asked, operation).filter((name) => !mutations.has(name)),
  };
  return new RequestError('TIMEOUT', budgetMessages.timeoutOfMutation, fate, values);
}

function rootNames({ schema, document, variables }: Operation, { operation, selectionSet }: OperationDefinitionNode) {
  const root = schema.getRootType(operation);
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one]] : [])),
  );
  return root == null ? [] : [...collectFields(schema, fragments, { ...variables }, root, selectionSet).keys()];
}

/**
 * Everything that was refused for want of budget or time says the same, and what a query found until then is no answer. What a mutation
 * did is done, and may be shown this once; there each root field says it once.
 */
function withRefusalAlone(
  result: ExecutionResult,
  { operation }: OperationDefinitionNode,
  { refusal }: Budget,
): ExecutionResult {
  if (refusal === null || result.errors?.[0] === undefined) return result;
  const ours = result.errors.filter((error) => error === refusal || error.originalError === refusal);
  const [first = result.errors[0]] = ours;
  if (operation !== 'mutation') return { data: null, errors: [first] };
  const ofRoot = new Map(ours.map((error) => [error.path?.[0], error]).reverse() as [unknown, GraphQLError][]);
  return { ...result, errors: ofRoot.size > 0 ? [...ofRoot.values()].reverse() : [first] };
}
