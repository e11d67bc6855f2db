import { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { CHANNEL } from '../runtime/redis-link';
import { PREFIX } from '../server/counters';
import { codeOf, ok, placeOf, wrong, type Finding } from './finding';
import type { Patient } from './patient';

const CONNECT_MS = 2_000;

/** Connects and listens, as a server does. */
export async function examineRedis({ settings: { redisUrl } }: Patient): Promise<readonly Finding[]> {
  if (redisUrl === null) {
    return [ok('redis', 'None is used: several processes find in the database what the others have done.')];
  }
  const place = placeOf(redisUrl, 6379);
  const failure = await tryRedis(redisUrl);
  return [
    failure === null ? ok('redis', `Redis at ${place} can be used.`) : wrong('redis', sentenceFor(failure, place)),
  ];
}

async function tryRedis(url: string): Promise<unknown> {
  let failure: unknown = null;
  const redis = new Redis(url, {
    ...{ lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 0, retryStrategy: () => null },
    ...{ connectTimeout: CONNECT_MS, socketTimeout: CONNECT_MS },
  });
  redis.on('error', (error: unknown) => (failure ??= error));
  try {
    await redis.connect();
    await counted(redis);
    await redis.subscribe(CHANNEL);
  } catch (error) {
    failure ??= error;
  } finally {
    redis.disconnect();
  }
  return failure;
}

/** As traffic is counted, under a key that is gone after a second. */
function counted(redis: Redis): Promise<unknown> {
  return new RateLimiterRedis({ storeClient: redis, keyPrefix: PREFIX, points: 1_000, duration: 1 }).consume('doctor');
}

const SENTENCES: readonly (readonly [mark: RegExp, sentence: string])[] = [
  [/WRONGPASS|NOAUTH|AUTH.*without any password/, 'refuses the user or the password in REDIS_URL: mend them there'],
  [
    /NOPERM/,
    `lets this user in and not use the channel ${CHANNEL} or the keys ${PREFIX}:*: allow both (ACL SETUSER … &${CHANNEL} ~${PREFIX}:* +subscribe +publish +eval +evalsha +set +incrby +pttl +expire)`,
  ],
  [/ECONNREFUSED/, 'is not there: start it, or mend the host and the port in REDIS_URL'],
  [/ENOTFOUND|EAI_AGAIN/, 'has a name that does not exist: mend the host in REDIS_URL'],
  [
    /certificate|altnames|CERT_/i,
    'has a certificate that is not trusted here: name its authority in NODE_EXTRA_CA_CERTS',
  ],
  [/wrong version number|packet length/i, 'speaks no TLS: use redis:// in place of rediss:// in REDIS_URL'],
  [
    /ETIMEDOUT|timed? ?out/i,
    'does not answer in time: look at the firewall, and whether REDIS_URL should begin with rediss://',
  ],
  [/DB index/i, 'has no database of this number: mend the path of REDIS_URL'],
];

function sentenceFor(failure: unknown, place: string): string {
  const text = `${codeOf(failure)} ${String((failure as { message?: unknown } | null)?.message)}`;
  const known = SENTENCES.find(([mark]) => mark.test(text));
  const meanwhile =
    'Until then processes find in the database what the others have done, and count traffic each by itself';
  return `Redis at ${place} ${known?.[1] ?? `cannot be used (${codeOf(failure)}): look at REDIS_URL`}. ${meanwhile}.`;
}
