import { Redis, type RedisOptions } from 'ioredis';

/** A Redis that leaves a command unanswered for as long is away. */
const [CONNECT_MS, ANSWER_MS] = [2_000, 2_000];
const [RETRY_STEP_MS, MAX_RETRY_MS] = [100, 1_000];

/**
 * A connection that nothing waits for: what cannot be sent now fails at once, and it connects again by itself for as long as it takes. Whoever asks for one
 * listens to its errors.
 */
export function connectToRedis(url: string, more: RedisOptions = {}): Redis {
  return new Redis(url, {
    connectTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    enableOfflineQueue: false,
    autoResubscribe: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(times * RETRY_STEP_MS, MAX_RETRY_MS),
    ...more,
  });
}
