import type { Redis } from 'ioredis';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type IRateLimiterOptions,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { addressKey } from '../core/address';
import type { Viewer } from '../core/viewer';
import { connectRedis } from '../runtime/redis-connection';

/** Each a minute: requests of an address without a session, sign-ins of an address, requests of a viewer. */
export const LIMITS = { requestsOfAddress: 600, signInsOfAddress: 30, requestsOfViewer: 3_000 } as const;
const WINDOW_SECONDS = 60;
/** A request waits so long for Redis at most, in ms. */
const COUNT_MS = 100;

/** Where a client stands after a request. */
export interface Allowance {
  /** Requests within a window. */
  readonly limit: number;
  /** Of them, those that are left. */
  readonly remaining: number;
  /** Seconds until all of them are there again. */
  readonly resetSeconds: number;
  /** 0: this request may pass. Otherwise it is one too many, and so many seconds are to be waited. */
  readonly waitSeconds: number;
}

/** The limits of traffic. Those that answer seconds mean the time to wait when there was too much of late, otherwise 0. */
export interface RateLimits {
  /** Counts a request, of the viewer or, where nobody is signed in, of their address. Null: nothing is counted. */
  countRequest(viewer: Viewer, address: string | null): Promise<Allowance | null>;
  limitRequests(viewer: Viewer, address: string | null): Promise<number>;
  limitSignIns(address: string | null): Promise<number>;
  /** Lets go of Redis. */
  stop(): void;
}

/**
 * Counts in Redis, where there is one, so that a limit holds for all processes together; otherwise, and while Redis is away, in this process. Off:
 * everything may pass, for load tests.
 */
export function createRateLimits({
  on,
  redisUrl = null,
}: {
  readonly on: boolean;
  readonly redisUrl?: string | null;
}): RateLimits {
  const none = () => Promise.resolve(0);
  if (!on) {
    return {
      countRequest: () => Promise.resolve(null),
      limitRequests: none,
      limitSignIns: none,
      stop: () => undefined,
    };
  }
  const redis = redisUrl === null ? null : openCounter(redisUrl);
  const limiter = (keyPrefix: string, points: number) =>
    limiterOf(redis, { keyPrefix, points, duration: WINDOW_SECONDS });
  const ofAddress = limiter('address', LIMITS.requestsOfAddress);
  const ofViewer = limiter('viewer', LIMITS.requestsOfViewer);
  const signIns = limiter('sign-in', LIMITS.signInsOfAddress);
  const countRequest = (viewer: Viewer, address: string | null) => {
    const key = viewer.account?.id ?? viewer.member?.tokenId ?? null;
    return key === null ? consume(ofAddress, addressKey(address)) : consume(ofViewer, key);
  };
  const secondsOf = async (counted: Promise<Allowance>) => (await counted).waitSeconds;
  return {
    countRequest,
    limitRequests: (viewer, address) => secondsOf(countRequest(viewer, address)),
    limitSignIns: (address) => secondsOf(consume(signIns, addressKey(address))),
    stop: () => redis?.disconnect(),
  };
}

/** A connection that no request waits for: while it does not answer, this process counts by itself. */
function openCounter(url: string): Redis {
  const redis = connectRedis(url, { commandTimeout: COUNT_MS });
  // That Redis is away is said once, by the bus between processes.
  redis.on('error', () => undefined);
  return redis;
}

type Limiter = Pick<RateLimiterAbstract, 'consume' | 'points'>;
type Options = Required<Pick<IRateLimiterOptions, 'keyPrefix' | 'points' | 'duration'>>;

function limiterOf(redis: Redis | null, options: Options): Limiter {
  const here = new RateLimiterMemory(options);
  if (redis === null) return here;
  return new RateLimiterRedis({
    ...options,
    keyPrefix: `muster:limit:${options.keyPrefix}`,
    storeClient: redis,
    insuranceLimiter: here,
    rejectIfRedisNotReady: true,
    // Who sends far too much is turned away without asking Redis for each.
    inMemoryBlockOnConsumed: options.points + 1,
  });
}

async function consume(limiter: Limiter, key: string): Promise<Allowance> {
  try {
    const { remainingPoints, msBeforeNext } = await limiter.consume(key);
    return { limit: limiter.points, remaining: remainingPoints, resetSeconds: secondsIn(msBeforeNext), waitSeconds: 0 };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = secondsIn(refused.msBeforeNext);
    return { limit: limiter.points, remaining: 0, resetSeconds: seconds, waitSeconds: seconds };
  }
}

const secondsIn = (ms: number) => Math.max(1, Math.ceil(ms / 1000));
