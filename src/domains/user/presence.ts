import type { Presence } from '../../generated/schema-types';
import { all, fact, type Test } from '../../permissions/row-rule';
import { PRESENCE_CODES } from './entity';
import { hasStatus } from './facts';
import type { UserRecord } from './record';

/** For how long after the last sign of life somebody counts as online or away. A request in one's session is one, noted once a minute at most. */
const PRESENCE_MS = 3 * 60_000;

/** Whoever gave no sign of life since then is offline. */
export function silentSince(now: Date): Date {
  return new Date(now.getTime() - PRESENCE_MS);
}

type Signs = Pick<UserRecord, 'presence' | 'presenceAt' | 'lastSeenAt'>;

/** Somebody who said that they are online or away, and of whom nothing was heard for a while, is offline. */
export function presenceOf({ presence, presenceAt, lastSeenAt }: Signs, now: Date): Presence {
  const lastSign = Math.max(presenceAt?.getTime() ?? 0, lastSeenAt?.getTime() ?? 0);
  return lastSign > silentSince(now).getTime() ? presence : 'OFFLINE';
}

/** At work here, and online. */
export const isOnline: Test<unknown, Signs & Pick<UserRecord, 'status'>> = all(
  hasStatus('ACTIVE') as Test<unknown, Signs & Pick<UserRecord, 'status'>>,
  fact<unknown, Signs>({
    holds: (person, _, now) => presenceOf(person, now) === 'ONLINE',
    sql: (_, now) => {
      const since = silentSince(now);
      return {
        sql: 'u.presence = ? AND (u.presenceAt > ? OR u.lastSeenAt > ?)',
        parameters: [PRESENCE_CODES.ONLINE, since, since],
      };
    },
  }),
);
