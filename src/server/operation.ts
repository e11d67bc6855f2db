import {
  getOperationAST,
  GraphQLError,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
} from 'graphql';
import { WORK_LIMITS, type WorkLimits } from '../core/budget';
import { RequestError } from '../core/errors';
import { isTimeForOthers, nextTurn } from '../core/event-loop';
import { coerceVariables } from './coercion';
import { checkCost } from './cost';
import { executeInTime, type Execution } from './execution';
import { checkTokens, noIntrospection, withinLimits } from './limits';
import { textsInDocument } from './text-rules';

/** One document that somebody wants run, by whatever transport it came. Its variables are as they were sent. */
export interface Operation extends Execution {
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
}

/**
 * The one way from a document to its result, each step bounding the next: limits of the document, validation, coercion of the variables,
 * cost, execution within a budget and until the deadline. `data` is left out where nothing was run. The errors are raw: putting them into
 * the reader's words, and hiding what went wrong with us, is the answer's business.
 */
export async function runOperation(asked: Operation, limits: WorkLimits = WORK_LIMITS): Promise<ExecutionResult> {
  const { schema, document, variables, operationName, ctx } = asked;
  const invalid = checkDocument(asked);
  if (invalid.length > 0) return { errors: invalid };
  const operation = getOperationAST(document, operationName) ?? null;
  if (operation === null) return { errors: [noSuchOperation(operationName)] };
  const coerced = coerceVariables(schema, document, operation, variables);
  if (coerced instanceof RequestError) return { errors: [coerced] };
  const tooMuch = checkCost(schema, document, operation, coerced);
  if (tooMuch !== null) return { errors: [tooMuch] };
  if (isTimeForOthers(0)) await nextTurn(ctx);
  return executeInTime({ ...asked, variables: coerced }, operation, limits);
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
