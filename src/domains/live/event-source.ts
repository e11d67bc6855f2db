import { Signals } from '../../core/bus';
import { requireMember, signInFirst, type App, type Ctx } from '../../core/ctx';
import { RequestError } from '../../core/errors';
import type { CompanyId } from '../../core/ids';
import { eventsAfter, lastEventOf, type NumberedEvent } from '../audit/events-after';
import { holderOf, type Holder } from './holders';
import { momentOf, ownCtx } from './moment';

/** Events that one statement reads. */
const PAGE = 200;

/**
 * Who was away for longer reads the lists anew: going through everything that has ever happened, for somebody who may see little of it, would be work
 * without an answer.
 */
const MAX_BEHIND = 10_000;

/** What a subscription is told. */
export interface Told<T> {
  /** Whether an event can be for it at all, by what stands in it: the others cost nothing. */
  readonly concerns: (event: NumberedEvent) => boolean;
  /** What is told of it; null: nothing, it is not for this subscriber. `now` is a context of this moment, as whoever listens. */
  readonly pick: (now: Ctx, event: NumberedEvent) => Promise<T | null>;
}

/**
 * The events of the viewer's company as a source of a subscription, in their order, without gaps: after the one with the number `after`, or from now
 * on. What each is to whoever listens is asked when it is taken, as whoever they are then. It keeps nothing in memory but a number: whoever reads
 * slowly reads the same later. Ends when they are nobody of the company any more.
 */
export class EventSource<T> implements AsyncIterableIterator<T> {
  private readonly signals: Signals<true>;
  private read: NumberedEvent[] = [];
  private isOver = false;

  private constructor(
    private readonly ctx: Ctx,
    private readonly holder: Holder,
    private readonly companyId: CompanyId,
    private last: number,
    private readonly told: Told<T>,
  ) {
    this.signals = new Signals(
      ctx.app.bus.listen('events', companyId, (number) => {
        if (number > this.last) this.signals.give();
      }),
      true,
    );
  }

  static async from<T>(ctx: Ctx, after: number | null, told: Told<T>): Promise<EventSource<T>> {
    const { companyId } = requireMember(ctx);
    const holder = holderOf(ctx.viewer);
    if (holder === null) throw new RequestError('UNAUTHENTICATED', signInFirst);
    const last = await lastEventOf(ctx, companyId);
    if (after !== null && after < last - MAX_BEHIND) {
      throw new RequestError('EXPIRED', tooFarBehind, { path: ['after'] }, { most: MAX_BEHIND });
    }
    // Known elsewhere, or before the database was restored: going on from there would leave out what has happened here.
    if (after !== null && after > last) throw new RequestError('EXPIRED', neverHappened, { path: ['after'] });
    const source = new EventSource(ctx, holder, companyId, after ?? last, told);
    // Whatever came after the number was read, and before anything was listened to.
    source.signals.give();
    return source;
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    while (!this.isOver) {
      const event = this.read.shift() ?? (await this.readMore());
      if (event === null || !this.told.concerns(event)) continue;
      const moment = await momentOf(this.ctx, this.holder, this.companyId);
      if (moment === null) break;
      const value = await this.told.pick(moment, event);
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

const neverHappened = {
  en: 'This company has no event with this number yet. Read the lists anew, and listen from now on.',
  tr: 'Bu şirkette bu numaralı bir olay henüz yok. Listeleri yeniden okuyun ve şimdiden itibaren dinleyin.',
  nl: 'Dit bedrijf heeft nog geen gebeurtenis met dit nummer. Lees de lijsten opnieuw en luister vanaf nu.',
  fr: 'Cette entreprise n’a pas encore d’événement de ce numéro. Relisez les listes et écoutez à partir de maintenant.',
};

const tooFarBehind = {
  en: 'More than {most} things have happened since. Read the lists again, and listen from now on.',
  tr: 'O zamandan beri {most} olaydan fazlası oldu. Listeleri yeniden okuyun ve buradan devam edin.',
  nl: 'Sindsdien is er meer dan {most} keer iets gebeurd. Lees de lijsten opnieuw en luister vanaf nu.',
  fr: 'Il s’est passé plus de {most} choses depuis. Relisez les listes et reprenez l’écoute à partir de maintenant.',
};
