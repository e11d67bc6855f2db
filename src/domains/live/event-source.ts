import { Signals } from '../../core/bus';
import { requireMember, signInFirst, type App, type Ctx } from '../../core/ctx';
import { RequestError } from '../../core/errors';
import type { CompanyId } from '../../core/ids';
import type { ViewerMember } from '../../core/viewer';
import { eventsAfter, lastEventOf, type NumberedEvent } from '../audit/events-after';
import { holderOf, type Holder } from './holders';
import { momentOf, ownCtx } from './moment';

/** Events that one statement reads. */
const PAGE = 200;

/** What a subscription is told of an event; null: nothing, it is not for this subscriber. `now` is a context of this moment, as whoever listens. */
export type Pick<T> = (now: Ctx, member: ViewerMember, event: NumberedEvent) => Promise<T | null>;

/**
 * The events of the viewer's company as a source of a subscription, in their order, without gaps: after the one with the number `after`, or from now
 * on. What each is to whoever listens is asked when it is taken, as whoever they are then. It keeps nothing in memory but a number: whoever reads
 * slowly reads the same later. Ends when they are nobody of the company any more.
 */
export class EventSource<T> implements AsyncIterableIterator<T> {
  private readonly signals: Signals;
  private read: NumberedEvent[] = [];
  private isOver = false;

  private constructor(
    private readonly ctx: Ctx,
    private readonly holder: Holder,
    private readonly companyId: CompanyId,
    private last: number,
    private readonly pick: Pick<T>,
  ) {
    this.signals = new Signals(
      ctx.app.bus.listen('events', companyId, (number) => {
        if (number > this.last) this.signals.give();
      }),
    );
  }

  static async from<T>(ctx: Ctx, after: number | null, pick: Pick<T>): Promise<EventSource<T>> {
    const { companyId } = requireMember(ctx);
    const holder = holderOf(ctx.viewer);
    if (holder === null) throw new RequestError('UNAUTHENTICATED', signInFirst);
    const last = await lastEventOf(ctx, companyId);
    // What has not happened yet is waited for, like all that comes.
    const source = new EventSource(ctx, holder, companyId, Math.min(after ?? last, last), pick);
    // Whatever came after the number was read, and before anything was listened to.
    source.signals.give();
    return source;
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    while (!this.isOver) {
      const event = this.read.shift() ?? (await this.readMore());
      if (event === null) continue;
      const moment = await momentOf(this.ctx, this.holder, this.companyId);
      if (moment === null) break;
      const value = await this.pick(moment.now, moment.member, event);
      if (value !== null) return { done: false, value };
    }
    return this.return();
  }

  /** The next event, once there is one; null where something else woke it. */
  private async readMore(): Promise<NumberedEvent | null> {
    this.read = await sharedEventsAfter(this.ctx, this.companyId, this.last);
    const [first] = this.read;
    if (first === undefined) {
      if ((await this.signals.next()).done === true) this.isOver = true;
      return null;
    }
    this.last = this.read.at(-1)?.sequence ?? this.last;
    return this.read.shift() ?? null;
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.isOver = true;
    await this.signals.return();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** What is being read at this moment, for each process and place: those who have read as far wait for the same statement. */
const reading = new WeakMap<App, Map<string, Promise<NumberedEvent[]>>>();

async function sharedEventsAfter(ctx: Ctx, companyId: CompanyId, after: number): Promise<NumberedEvent[]> {
  const ofApp = reading.get(ctx.app) ?? new Map<string, Promise<NumberedEvent[]>>();
  reading.set(ctx.app, ofApp);
  const key = `${companyId} ${after}`;
  const known = ofApp.get(key);
  if (known !== undefined) return [...(await known)];
  const asked = eventsAfter(ownCtx(ctx), companyId, after, PAGE);
  ofApp.set(key, asked);
  try {
    return [...(await asked)];
  } finally {
    ofApp.delete(key);
  }
}
