import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import * as v from '@badrap/valita';
import { parseId, type CompanyId, type UserId } from '../core/ids';
import { connectToRedis } from './redis-connection';

/** What processes tell each other: no more than the bus says. */
export type Message =
  | { readonly topic: 'events'; readonly key: CompanyId; readonly said: number }
  | { readonly topic: 'presence'; readonly key: CompanyId; readonly said: UserId };

interface Parts {
  readonly url: string;
  readonly hear: (message: Message) => void;
  /** Called when the link goes, with what it failed of, and when it is there again. */
  readonly changed: (isThere: boolean, error: unknown) => void;
}

export const CHANNEL = 'muster:news';
/** Messages that Redis has not acknowledged: beyond these nothing is sent, as a Redis that does not answer would fill the memory. */
const MAX_UNACKNOWLEDGED = 1_000;
const MAX_MESSAGE_LENGTH = 500;

const idOf = <P extends string>(prefix: P) =>
  v.string().chain((text) => {
    const id = parseId(prefix, text);
    return id === null ? v.err('is no id') : v.ok(id);
  });

/** Which process says it. */
const from = v.string();
const written = v.union(
  v.object({
    from,
    topic: v.literal('events'),
    key: idOf('cmp'),
    said: v.number().assert((said) => Number.isSafeInteger(said) && said >= 0),
  }),
  v.object({ from, topic: v.literal('presence'), key: idOf('cmp'), said: idOf('usr') }),
);

/**
 * Two connections to Redis, one that publishes and one that subscribes. Nothing waits for them: what cannot be sent now is dropped, and both connect
 * again by themselves for as long as it takes.
 */
export class RedisLink {
  /** Which process says it: what Redis brings back of one's own is not heard. */
  private readonly self = randomUUID();
  private readonly publisher: Redis;
  private readonly subscriber: Redis;
  private isSubscribed = false;
  private unacknowledged = 0;
  private isStopped = false;
  /** Null until it is known for the first time. */
  private wasThere: boolean | null = null;
  private lastError: unknown = null;

  constructor(private readonly parts: Parts) {
    this.publisher = this.connect();
    this.subscriber = this.connect();
    this.publisher.on('ready', () => {
      this.look();
    });
    this.subscriber.on('ready', () => void this.subscribe());
    this.subscriber.on('message', (_channel: string, text: string) => {
      this.take(text);
    });
  }

  get isThere(): boolean {
    return this.isSubscribed && this.publisher.status === 'ready';
  }

  send(message: Message): void {
    if (this.publisher.status !== 'ready' || this.unacknowledged >= MAX_UNACKNOWLEDGED) return;
    this.unacknowledged += 1;
    const done = () => (this.unacknowledged -= 1);
    this.publisher.publish(CHANNEL, JSON.stringify({ from: this.self, ...message })).then(done, done);
  }

  stop(): void {
    this.isStopped = true;
    this.publisher.disconnect();
    this.subscriber.disconnect();
  }

  private connect(): Redis {
    const connection = connectToRedis(this.parts.url);
    connection.on('error', (error: unknown) => (this.lastError = error));
    connection.on('close', () => {
      if (connection === this.subscriber) this.isSubscribed = false;
      this.look();
    });
    return connection;
  }

  private async subscribe(): Promise<void> {
    try {
      await this.subscriber.subscribe(CHANNEL);
      this.isSubscribed = this.subscriber.status === 'ready';
      this.look();
    } catch (error) {
      this.lastError = error;
      // Refused, perhaps: asked for once more with the next connection.
      if (!this.isStopped) this.subscriber.disconnect(true);
    }
  }

  private look(): void {
    const { isThere } = this;
    if (this.isStopped || isThere === this.wasThere) return;
    // While one of the two has yet to connect for the first time, nothing is known.
    if (!isThere && this.wasThere === null && this.lastError === null) return;
    const isFirst = this.wasThere === null;
    this.wasThere = isThere;
    if (!isFirst || !isThere) this.parts.changed(isThere, this.lastError);
    this.lastError = null;
  }

  private take(text: string): void {
    const parsed = text.length > MAX_MESSAGE_LENGTH ? null : written.try(jsonOf(text), { mode: 'strip' });
    if (parsed?.ok !== true || parsed.value.from === this.self) return;
    this.parts.hear(parsed.value);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
