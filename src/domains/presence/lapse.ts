import type { JobDefinition } from '../../runtime/jobs';
import { PRESENCE_CODES } from '../user/entity';
import { silentSince } from '../user/presence';

/** Somebody of whom nothing was heard for a while has gone offline, and stays so until they say otherwise. */
export const lapsePresence: JobDefinition = {
  name: 'lapse presence',
  everyMs: 30_000,
  run: (ctx) => {
    const since = silentSince(ctx.now);
    return ctx.db.query(
      `UPDATE \`user\` u SET u.presence = ?, u.onlineSince = NULL
        WHERE u.presence <> ? AND u.presenceAt <= ? AND (u.lastSeenAt IS NULL OR u.lastSeenAt <= ?)`,
      [PRESENCE_CODES.OFFLINE, PRESENCE_CODES.OFFLINE, since, since],
    );
  },
};
