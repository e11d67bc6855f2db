import { useState } from 'react';
import type { Presence } from '../../../src/generated/schema-types';
import type { Problem } from '../../../web/problem';
import { useChange } from '../api/hooks';
import { SetPresenceDocument } from '../generated/documents';
import { Problems } from '../parts/notices';
import { Picture } from '../parts/picture';
import { t } from '../text';
import { PRESENCE_NAMES, shellMessages as messages } from './messages';
import type { Viewer } from './viewer';

/** Who one is here, and whether one is at work. */
export function PresenceChoice({ user }: { user: NonNullable<Viewer['user']> }) {
  const setPresence = useChange(SetPresenceDocument);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const choose = async (presence: Presence) => {
    const changed = await setPresence({ input: { presence } });
    setProblems(changed.problems);
  };
  return (
    <>
      <div className="me">
        <Picture url={user.avatarUrl} name={user.displayName} round />
        <span>
          <bdi>{user.displayName}</bdi>
          <select
            aria-label={t(messages.presence)}
            className={`presence ${user.presence.toLowerCase()}`}
            value={user.presence}
            onChange={(event) => void choose(event.currentTarget.value as Presence)}
          >
            {(Object.keys(PRESENCE_NAMES) as Presence[]).map((presence) => (
              <option key={presence} value={presence}>
                {t(PRESENCE_NAMES[presence])}
              </option>
            ))}
          </select>
        </span>
      </div>
      <Problems of={problems} />
    </>
  );
}
