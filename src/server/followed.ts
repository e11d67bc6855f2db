import type { FormattedExecutionResult, OperationDefinitionNode } from 'graphql';
import type { Ctx } from '../core/ctx';
import type { OperationKind, OperationOutcome } from '../core/meter';
import { traced, type SpanFacts } from '../core/tracer';

/** What was answered, and of which operation: of none where none was run. */
interface Done {
  readonly answered: FormattedExecutionResult;
  readonly of: { readonly operation: OperationDefinitionNode; readonly cost: number } | null;
}

/** Of an operation's name, which is the client's. */
const MAX_NAME = 80;

/** Counts an operation, and follows what it leads to, for whoever watches the process, if anybody does. Null: nobody is told of it any more. */
export function followed<D extends Done | null>({ app: { meter, tracer } }: Ctx, work: () => Promise<D>): Promise<D> {
  const begunAt = performance.now();
  return traced(tracer, 'graphql', {}, async (tell) => {
    const done = await work();
    if (done === null) return done;
    const kind = done.of?.operation.operation ?? 'none';
    const outcome = outcomeOf(done.answered);
    meter?.operation(kind, outcome, performance.now() - begunAt);
    tell(factsOf(done, kind, outcome));
    return done;
  });
}

function factsOf({ of }: Done, kind: OperationKind, outcome: OperationOutcome): SpanFacts {
  return {
    'graphql.operation.type': kind,
    ...(of?.operation.name && { 'graphql.operation.name': of.operation.name.value.slice(0, MAX_NAME) }),
    ...(of && { 'muster.cost': of.cost }),
    'muster.outcome': outcome,
    ...(outcome === 'failed' && { 'error.type': 'failed' }),
  };
}

function outcomeOf({ errors = [] }: FormattedExecutionResult): OperationOutcome {
  if (errors.some(({ extensions }) => OURS.has(extensions?.['code']))) return 'failed';
  return errors.length === 0 ? 'ok' : 'refused';
}

/** Codes of what whoever asked cannot mend. */
const OURS: ReadonlySet<unknown> = new Set(['INTERNAL', 'UNAVAILABLE', 'TIMEOUT']);
