import { GraphQLError, type ExecutionResult, type FormattedExecutionResult } from 'graphql';
import { reportBeside } from '../../core/beside';
import { WORK_LIMITS, type WorkLimits } from '../../core/budget';
import { signInFirst, type Ctx, type RequestFacts } from '../../core/ctx';
import { busy, RequestError } from '../../core/errors';
import { NOBODY } from '../../core/viewer';
import { createCtx } from '../../runtime/create-ctx';
import { isRetryable } from '../../database/failures';
import { listenAs, type Holder } from '../../domains/live/holders';
import type { ContextParts } from '../context';
import { isSource, listenInTime } from '../execution';
import { followed } from '../followed';
import {
  answer,
  CARRIED,
  LEAST_COST,
  prepare,
  run,
  type OperationRequest,
  type Pipeline,
  type Prepared,
} from '../pipeline';
import { paid, withCostIf } from '../paying';
import type { Watch } from './watch';

export interface StreamParts extends ContextParts {
  readonly pipeline: Pipeline;
  readonly limits?: WorkLimits;
  readonly watch?: Pick<Watch, 'told'>;
}

/** Somebody who listens: what they came with, and what the transport knows of them. */
export interface Listener {
  readonly holder: Holder;
  readonly facts: RequestFacts;
}

/**
 * Begins a subscription: the steps of every document, then whatever its field listens to, the rules asked before. Answers the errors in place of it
 * where there are some, in the reader's words.
 */
export async function openStream(
  parts: StreamParts,
  asked: OperationRequest,
  listener: Listener,
): Promise<Stream | FormattedExecutionResult> {
  const { pipeline } = parts;
  const ctx = contextOfMoment(parts, listener);
  try {
    if (!(await isStillThere(ctx, listener))) throw new RequestError('UNAUTHENTICATED', signInFirst);
    const prepared = prepare(pipeline, asked, CARRIED.stream);
    if (!('operation' in prepared)) return answer(pipeline, { errors: prepared }, ctx);
    const source = await begun(parts, prepared, ctx);
    if (!isSource(source)) return withCostIf(false, answer(pipeline, source, ctx, prepared.document));
    return new Stream(parts, listener, prepared, source[Symbol.asyncIterator]());
  } catch (error) {
    return answer(pipeline, { errors: [asGraphqlError(error, ctx)] }, ctx);
  }
}

/** What its field listens to, once it is paid for; or why not. */
async function begun(
  { pipeline, limits = WORK_LIMITS }: StreamParts,
  prepared: Prepared,
  ctx: Ctx,
): ReturnType<typeof listenInTime> {
  const sources: AsyncIterable<unknown>[] = [];
  const refused = await paid(pipeline.spend, ctx.viewer, LEAST_COST, async () => {
    const source = await listenInTime({ ...prepared, ctx }, limits);
    if (!isSource(source)) return source;
    sources.push(source);
    return {};
  });
  return sources[0] ?? refused;
}

const OVER: IteratorResult<never, undefined> = { done: true, value: undefined };

/**
 * The answers of one subscription. Each event is executed in a context of its own: its clock, its loaders, its budget and deadline, and the viewer
 * as they are then. The next event is taken once the answer before was taken, so that nothing heaps up for whoever does not read. It ends when
 * its source does, when whoever listens is nobody any more, and after an answer that the rules refuse.
 */
export class Stream implements AsyncGenerator<FormattedExecutionResult, undefined, undefined> {
  private isOver = false;
  /** Told once when it has ended, whoever ended it. */
  onEnd: () => void = () => undefined;
  /** Gives up waiting for the next event. */
  private interrupt: () => void = () => undefined;

  constructor(
    private readonly parts: StreamParts,
    private readonly listener: Listener,
    readonly prepared: Prepared,
    private readonly source: AsyncIterator<unknown>,
  ) {
    this.parts.app.meter?.subscriptions(1);
  }

  async next(): Promise<IteratorResult<FormattedExecutionResult, undefined>> {
    const event = await this.nextEvent();
    if (event.done === true) return this.return();
    const ctx = contextOfMoment(this.parts, this.listener);
    const done = await followed(ctx, async () => {
      const result = await this.resultOf(event.value, ctx);
      // Whatever was found out for somebody who is nobody by now is not told.
      if (this.isOver || result === null) return null;
      this.parts.watch?.told(this.listener.holder, ctx.viewer);
      const answered = answer(this.parts.pipeline, result, ctx, this.prepared.document);
      return { answered: withCostIf(false, answered), of: this.prepared, isLast: isLast(result) };
    });
    if (done === null) return this.return();
    if (done.isLast) this.end();
    return { done: false, value: done.answered };
  }

  /** Nothing more comes, from this moment on. */
  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.parts.app.meter?.subscriptions(-1);
    this.onEnd();
    this.interrupt();
    // Not waited for: a source may be slow to notice.
    this.source.return?.().catch((error: unknown) => {
      this.tell(error);
    });
  }

  /** The connection may be known to be gone before the transport has ended the stream for it. */
  private tell(error: unknown): void {
    reportBeside({ app: this.parts.app, request: this.listener.facts }, error);
  }

  return(): Promise<IteratorResult<FormattedExecutionResult, undefined>> {
    this.end();
    return Promise.resolve(OVER);
  }

  throw(): Promise<IteratorResult<FormattedExecutionResult, undefined>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  private nextEvent(): Promise<IteratorResult<unknown>> {
    if (this.isOver) return Promise.resolve(OVER);
    return new Promise((resolve) => {
      this.interrupt = () => {
        resolve(OVER);
      };
      this.source.next().then(resolve, (error: unknown) => {
        if (!this.isOver) this.tell(error);
        resolve(OVER);
      });
    });
  }

  /** Null: there is nobody any more to tell it to. */
  private async resultOf(event: unknown, ctx: Ctx): Promise<ExecutionResult | null> {
    try {
      if (!(await isStillThere(ctx, this.listener))) return null;
      const { prepared } = this;
      const answered = () => run({ ...prepared, event }, ctx, this.parts.limits ?? WORK_LIMITS);
      // What asks for no list is paid for by having begun: how often it is told is not the client's doing.
      if (prepared.cost === 0) return await answered();
      return await paid(this.parts.pipeline.spend, ctx.viewer, prepared.cost, answered);
    } catch (error) {
      return { errors: [asGraphqlError(error, ctx)] };
    }
  }
}

/** What could not be run, and what the rules refuse, is the end: somebody who may again begins again. */
function isLast({ data, errors = [] }: ExecutionResult): boolean {
  return (
    data === undefined || errors.some(({ path, extensions }) => path?.length === 1 && REFUSED.has(extensions['code']))
  );
}

const REFUSED: ReadonlySet<unknown> = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);

/** Whoever listens is known: they are looked up apart from tokens that were made up. */
function contextOfMoment(parts: StreamParts, { facts, holder }: Listener): Ctx {
  const request = { ...facts, isTokenLookedUp: true, tokenOfOurs: holder.id, loginAttempts: 0 };
  return createCtx({ ...parts, request, viewer: NOBODY, now: parts.clock() });
}

async function isStillThere(ctx: Ctx, { holder }: Listener): Promise<boolean> {
  const viewer = await listenAs(ctx, holder);
  ctx.request.isTokenLookedUp = false;
  return viewer !== NOBODY;
}

/** What went wrong beside the execution: of the database it is said that it may be tried again, all else is masked with the answer. */
function asGraphqlError(error: unknown, { request }: Ctx): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (isRetryable(error)) return busy(error, request.id);
  return new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });
}
