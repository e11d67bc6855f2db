import { ReplyError } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { connectToRedis } from '../runtime/redis-connection';

/** Where a client stands after it was counted. */
export interface Allowance {
  /** What may be taken within a window. */
  readonly limit: number;
  /** Of that, what is left. */
  readonly remaining: number;
  /** Seconds until all of it is there again. */
  readonly resetSeconds: number;
  /** 0: this may pass. Otherwise it is too much, and so many seconds are to be waited. */
  readonly waitSeconds: number;
}

/** Counts what is taken of something, for each key within a window of its own that begins with the first. */
interface Counter {
  take(key: string, points?: number): Promise<Allowance>;
}

export interface Counters {
  /** `most` within a window. What is called the same is counted together, in whatever process. */
  counter(name: string, most: number): Counter;
  stop(): void;
}

const WINDOW_SECONDS = 60;
/** Before the names of what is counted in Redis. */
export const PREFIX = 'muster:limit';
/** A request waits no longer for Redis: then it is counted here. */
export const PATIENCE = { answerMs: 100 } as const;

/** Without a Redis each process counts for itself. */
export function createCounters(redisUrl: string | null, answerMs: number = PATIENCE.answerMs): Counters {
  return redisUrl === null ? new CountersHere() : new CountersInRedis(redisUrl, answerMs);
}

class CountersHere implements Counters {
  counter(name: string, most: number): Counter {
    const limiter = new RateLimiterMemory({ keyPrefix: name, points: most, duration: WINDOW_SECONDS });
    return { take: async (key, points = 1) => allowanceOf(most, await answerOf(limiter.consume(key, points))) };
  }

  stop(): void {
    // Nothing runs.
  }
}

/**
 * What Redis counts for all processes. It is asked while it answers: a failure counts here, and one that took time ends the connection, so that no other
 * request waits for it until Redis has answered again.
 */
class CountersInRedis implements Counters {
  private readonly connection;
  private readonly here = new CountersHere();
  private isThere = false;

  constructor(url: string, answerMs: number) {
    this.connection = connectToRedis(url, { commandTimeout: answerMs, disconnectTimeout: PATIENCE.answerMs });
    this.connection.on('ready', () => (this.isThere = true));
    this.connection.on('close', () => (this.isThere = false));
    // The bus, which has connections to the same Redis, says that it is away.
    this.connection.on('error', () => undefined);
  }

  counter(name: string, most: number): Counter {
    const here = this.here.counter(name, most);
    const shared = new RateLimiterRedis({
      storeClient: this.connection,
      keyPrefix: `${PREFIX}:${name}`,
      points: most,
      duration: WINDOW_SECONDS,
      // Whoever has used up all of it is turned away without asking again: a flood does not reach Redis.
      inMemoryBlockOnConsumed: most,
    });
    return {
      take: async (key, points = 1) => {
        if (!this.isThere) return here.take(key, points);
        try {
          const answer = await answerOf(shared.consume(key, points));
          if (answer.counted.msBeforeNext <= WINDOW_SECONDS * 1000) return allowanceOf(most, answer);
          // Until when somebody is turned away without asking again stands in this machine's time, which has been set back since.
          shared.deleteInMemoryBlockedAll();
          return allowanceOf(most, await answerOf(shared.consume(key, points)));
        } catch (error) {
          this.doubt(error);
          return here.take(key, points);
        }
      },
    };
  }

  stop(): void {
    this.isThere = false;
    this.connection.disconnect();
  }

  /** A refusal came at once, and another may not. */
  private doubt(error: unknown): void {
    if (error instanceof ReplyError || !this.isThere) return;
    this.isThere = false;
    this.connection.disconnect(true);
  }
}

interface Answer {
  readonly counted: RateLimiterRes;
  readonly isTooMuch: boolean;
}

/** Throws what is no answer of a limiter. */
function answerOf(asked: Promise<RateLimiterRes>): Promise<Answer> {
  return asked.then(
    (taken) => ({ counted: taken, isTooMuch: false }),
    (refused: unknown) => {
      if (refused instanceof RateLimiterRes) return { counted: refused, isTooMuch: true };
      throw refused;
    },
  );
}

/** However this machine's clock was set meanwhile, nobody waits for longer than a window. */
function allowanceOf(limit: number, { counted, isTooMuch }: Answer): Allowance {
  const resetSeconds = Math.min(WINDOW_SECONDS, Math.max(1, Math.ceil(counted.msBeforeNext / 1000)));
  return {
    limit,
    remaining: isTooMuch ? 0 : Math.max(0, counted.remainingPoints),
    resetSeconds,
    waitSeconds: isTooMuch ? resetSeconds : 0,
  };
}
