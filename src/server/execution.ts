import { setTimeout as elapse } from 'node:timers/promises';
import {
  createSourceEventStream,
  execute,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields';
import { beginWork, budgetMessages, RETRY_SECONDS, type Budget, type WorkLimits } from '../core/budget';
import type { Ctx } from '../core/ctx';
import { RequestError } from '../core/errors';
import { withCoercedVariables } from './coerced';

/** What is to be run: a document that is valid, with variables that were coerced. */
export interface Execution {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly ctx: Ctx;
  /** What a subscription is told, one after the other. */
  readonly event?: unknown;
}

/** How long after the deadline a mutation may take to answer with what there is. */
const GRACE_MS = 500;
/** The same where the server stops. */
const STOPPING_GRACE_MS = 200;

/** Executes within limits: what cannot be answered within them is answered with the reason, at the latest a moment after the deadline. */
export async function executeInTime(
  asked: Execution,
  operation: OperationDefinitionNode,
  limits: WorkLimits,
): Promise<ExecutionResult> {
  const isQuery = operation.operation !== 'mutation';
  const budget = beginWork(asked.ctx, limits, isQuery);
  const { variables, operationName, ctx } = asked;
  const runnable = withCoercedVariables(asked.schema, asked.document);
  const execution = execute({
    ...{ ...runnable, contextValue: ctx, variableValues: variables, operationName },
    rootValue: asked.event,
  });
  if (!(execution instanceof Promise)) return execution;
  const timers: Timers = [];
  try {
    const result = await Promise.race([
      execution,
      isQuery ? endOf(budget, timers) : lastWord(asked, operation, budget, timers),
    ]);
    return isQuery ? result : withRefusalsOnce(result, budget);
  } finally {
    stop(timers);
  }
}

/** What a subscription listens to, or why it does not, within the same limits. */
export async function listenInTime(asked: Execution, limits: WorkLimits): Promise<Source | ExecutionResult> {
  const budget = beginWork(asked.ctx, limits, true);
  const { variables, operationName, ctx } = asked;
  const runnable = withCoercedVariables(asked.schema, asked.document);
  const timers: Timers = [];
  const listening = createSourceEventStream({
    ...runnable,
    contextValue: ctx,
    variableValues: variables,
    operationName,
  });
  try {
    const source = await Promise.race([listening, endOf(budget, timers)]);
    if (isSource(source)) return source;
    // What begins to listen after the deadline is let go of at once.
    if (budget.refusal !== null) void listening.then(letGo);
    return source;
  } finally {
    stop(timers);
  }
}

type Source = AsyncIterable<unknown>;

async function letGo(source: Source | ExecutionResult): Promise<void> {
  if (isSource(source)) await source[Symbol.asyncIterator]().return?.();
}

export function isSource(value: Source | ExecutionResult): value is Source {
  return Symbol.asyncIterator in value;
}

/** The answer to a query whose budget, or time, has come to an end: nothing but why. */
async function endOf(budget: Budget, timers: Timers): Promise<ExecutionResult> {
  whenLate(budget, 0, timers, () => {
    budget.expire();
  });
  await budget.ended;
  const { refusal, endedAt } = budget;
  if (refusal === null) throw new Error('A budget ends with a reason.');
  if (endedAt === null) return { data: null, errors: [refusal] };
  const path = pathTo(endedAt.path);
  return {
    data: null,
    errors: [new GraphQLError(refusal.message, { nodes: endedAt.fieldNodes, path, originalError: refusal })],
  };
}

/**
 * The answer to a mutation that has not ended although its time is up, and although nothing of it goes on but what waits for something
 * outside: what has become of each of its fields.
 */
async function lastWord(
  asked: Execution,
  operation: OperationDefinitionNode,
  budget: Budget,
  timers: Timers,
): Promise<ExecutionResult> {
  whenLate(budget, 0, timers, () => {
    budget.expire();
  });
  const isLate = new Promise<'late'>((resolve) => {
    whenLate(budget, GRACE_MS, timers, () => {
      resolve('late');
    });
  });
  const why = await Promise.race([isLate, budget.stopped.then(() => 'stopped' as const)]);
  // What needs a moment still ends well.
  if (why === 'stopped') await elapse(STOPPING_GRACE_MS);
  const { mutations, limits } = budget;
  const fate = {
    done: [...mutations].filter(([, hasEnded]) => hasEnded).map(([name]) => name),
    uncertain: [...mutations].filter(([, hasEnded]) => !hasEnded).map(([name]) => name),
    notStarted: rootNames(asked, operation).filter((name) => !mutations.has(name)),
  };
  if (why === 'stopped') {
    const facts = { ...fate, retryAfterSeconds: RETRY_SECONDS };
    return { data: null, errors: [new RequestError('UNAVAILABLE', budgetMessages.stoppedMutation, facts)] };
  }
  const values = { seconds: limits.deadlineMs / 1000 };
  return { data: null, errors: [new RequestError('TIMEOUT', budgetMessages.timeoutOfMutation, fate, values)] };
}

/** What is still to come of a request; an AbortSignal, which says why with a stack of calls, would cost each request more than all of its rules. */
type Timers = NodeJS.Timeout[];

/** Runs at the deadline or so much later, unless it is stopped first. */
function whenLate(budget: Budget, laterMs: number, timers: Timers, work: () => void): void {
  timers.push(setTimeout(work, budget.remainingMs(performance.now()) + laterMs));
}

function stop(timers: Timers): void {
  for (const timer of timers) clearTimeout(timer);
}

function rootNames({ schema, document, variables }: Execution, { operation, selectionSet }: OperationDefinitionNode) {
  const root = schema.getRootType(operation);
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one]] : [])),
  );
  return root == null ? [] : [...collectFields(schema, fragments, variables, root, selectionSet).keys()];
}

/** What a mutation did is done, and may be shown this once; why the rest is missing is said once for each of its fields. */
function withRefusalsOnce(result: ExecutionResult, { refusal }: Budget): ExecutionResult {
  const ours = (result.errors ?? []).filter((error) => refusal !== null && error.originalError === refusal);
  if (ours.length === 0) return result;
  const firstOf = new Map<unknown, GraphQLError>();
  for (const error of ours) if (!firstOf.has(error.path?.[0])) firstOf.set(error.path?.[0], error);
  return { ...result, errors: [...firstOf.values()] };
}

type Path = { readonly prev: Path | undefined; readonly key: string | number };

function pathTo(path: Path): (string | number)[] {
  return path.prev === undefined ? [path.key] : [...pathTo(path.prev), path.key];
}
