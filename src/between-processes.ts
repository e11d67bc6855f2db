import type { Logger } from 'pino';
import { RemoteBus } from './runtime/remote-bus';
import { createCounters, type Counters } from './server/counters';
import { createRateLimits, NO_LIMITS, type RateLimits } from './server/rate-limits';
import type { Settings } from './settings';

/** What happened, told to other processes and heard of them. */
export function openBus(
  { redisUrl }: Pick<Settings, 'redisUrl'>,
  report: (error: unknown) => void,
  log: Logger,
): RemoteBus {
  return new RemoteBus(redisUrl, {
    report,
    away: (error) => {
      log.warn(
        { err: error },
        'Redis is away: until it is back, news of other processes is looked for in the database, and limits of traffic are counted in each process.',
      );
    },
    back: () => {
      log.warn('Redis is back.');
    },
  });
}

/** The limits of traffic, counted in Redis where there is one. */
export function openLimits({ rateLimits, redisUrl }: Pick<Settings, 'rateLimits' | 'redisUrl'>): {
  readonly limits: RateLimits;
  readonly counters: Pick<Counters, 'stop'>;
} {
  if (!rateLimits) return { limits: NO_LIMITS, counters: { stop: () => undefined } };
  const counters = createCounters(redisUrl);
  return { limits: createRateLimits(counters), counters };
}
