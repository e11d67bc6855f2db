import type { ApiTokenId, CompanyId, SessionId, UserId } from './ids';

/**
 * What is told, by topic: by what it is told, and what is said. It is thin: that there is something to look at. What it is, whoever hears of it
 * asks the database, as whoever they are at that moment; so nothing here can tell somebody what they may not see, and a message twice does no harm.
 */
export interface Topics {
  /** Something was recorded in this company: the number of its last event. */
  events: { readonly key: CompanyId; readonly said: number };
  /** Somebody of this company said how they are: who. */
  presence: { readonly key: CompanyId; readonly said: UserId };
  /** Who holds this session or API token, or what they may do, is another than before: their access version now. */
  viewer: { readonly key: SessionId | ApiTokenId; readonly said: string };
}

export type Topic = keyof Topics;

/** Hands on what happens. `createBus` does so within a process, `RemoteBus` (runtime/remote-bus.ts) between processes as well. */
export interface Bus {
  /** To be called after the commit (`ctx.afterCommit`), so that whoever looks finds it. Never throws for what a listener does. */
  publish<T extends Topic>(topic: T, key: Topics[T]['key'], said: Topics[T]['said']): void;
  /** Answers how to stop listening. */
  listen<T extends Topic>(topic: T, key: Topics[T]['key'], hear: (said: Topics[T]['said']) => void): () => void;
  /** The same of every key. */
  listenToAll<T extends Topic>(topic: T, hear: (key: Topics[T]['key'], said: Topics[T]['said']) => void): () => void;
}

type Hear = (said: never, key: never) => void;

/** Within this process. `report` is told of listeners that fail: they are nobody's who published. */
export function createBus(report: (error: unknown) => void): Bus {
  const listeners = new Map<string, Set<Hear>>();
  const add = (place: string, hear: Hear) => {
    const hearing = listeners.get(place) ?? new Set<Hear>();
    listeners.set(place, hearing.add(hear));
    return () => {
      hearing.delete(hear);
      if (hearing.size === 0 && listeners.get(place) === hearing) listeners.delete(place);
    };
  };
  return {
    publish: (topic, key, said) => {
      const hearing = [...(listeners.get(`${topic} ${key}`) ?? []), ...(listeners.get(topic) ?? [])];
      for (const hear of hearing) {
        try {
          hear(said as never, key as never);
        } catch (error) {
          report(error);
        }
      }
    },
    listen: (topic, key, hear) => add(`${topic} ${key}`, hear),
    listenToAll: (topic, hear) =>
      add(topic, (said, key) => {
        hear(key, said);
      }),
  };
}

/**
 * A source of events for a subscription. At most one waits to be taken: what comes while it waits is the same news, so that whoever reads slowly,
 * or not at all, keeps nothing in memory. Ends when the reader lets go of it.
 */
export class Signals<T> implements AsyncIterableIterator<T> {
  private isWaiting = false;
  private isOver = false;
  private taker: ((result: IteratorResult<T, undefined>) => void) | null = null;

  /** `release` stops whatever gives the signals; `signal` is what each of them is. */
  constructor(
    private readonly release: () => void,
    private readonly signal: T,
  ) {}

  give(): void {
    if (this.isOver) return;
    const { taker } = this;
    this.taker = null;
    if (taker === null) this.isWaiting = true;
    else taker({ done: false, value: this.signal });
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.isOver) return Promise.resolve({ done: true, value: undefined });
    if (this.isWaiting) {
      this.isWaiting = false;
      return Promise.resolve({ done: false, value: this.signal });
    }
    return new Promise((taker) => (this.taker = taker));
  }

  return(): Promise<IteratorResult<T, undefined>> {
    if (!this.isOver) this.release();
    this.isOver = true;
    this.taker?.({ done: true, value: undefined });
    this.taker = null;
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
