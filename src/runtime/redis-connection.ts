import { Redis, type RedisOptions } from 'ioredis';

/** A Redis that leaves a command unanswered for as long is away. */
const [CONNECT_MS, ANSWER_MS] = [2_000, 2_000];
const [RETRY_STEP_MS, MAX_RETRY_MS] = [100, 1_000];

/** A connection for which nothing waits: what cannot be sent now fails at once, and it connects again by itself for as long as it takes. */
export function connectRedis(url: string, options: RedisOptions = {}): Redis {
  return new Redis(url, {
    connectTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    enableOfflineQueue: false,
    autoResubscribe: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(times * RETRY_STEP_MS, MAX_RETRY_MS),
    ...options,
  });
}
