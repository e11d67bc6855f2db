import { use, useId, useState } from 'react';
import { foldedKey } from '../../../../src/core/unicode';
import type { ConversationCandidatesQuery } from '../../generated/conversations';
import { isOfField, ProblemsOfForm } from '../../parts/form';
import { Picture } from '../../parts/picture';
import { PRESENCE_NAMES } from '../../shell/messages';
import { useViewer } from '../../shell/viewer';
import { numberOf, t } from '../../text';
import { handingMessages as messages, OBSTACLES } from './handing-messages';

type Candidate = NonNullable<ConversationCandidatesQuery['assignableUsers']>[number];

interface CandidatesProps {
  readonly of: readonly Candidate[];
  /** Who has it. */
  readonly holderId: string | null;
}

/** From how many people on one can search for them. */
const MANY = 8;

/** Those who can have it first, and of them those who are at work; then the others, each with what stands in the way. */
export function Candidates({ of, holderId }: CandidatesProps) {
  const [search, setSearch] = useState('');
  const id = useId();
  const wrong = use(ProblemsOfForm).filter(({ path }) => isOfField('assigneeId', path));
  const wanted = plain(search);
  const found = of.filter(({ user }) => plain(user.displayName).includes(wanted));
  return (
    <fieldset aria-describedby={wrong.length > 0 ? id : undefined}>
      <legend>{t(messages.toWhom)}</legend>
      {of.length > MANY && (
        <input
          type="search"
          aria-label={t(messages.find)}
          placeholder={t(messages.find)}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          // Enter in it sends nothing.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
      <ul className="list talk-people">
        {found.toSorted(byChance).map((candidate) => (
          <Person key={candidate.user.id} of={candidate} isHolder={candidate.user.id === holderId} />
        ))}
      </ul>
      {found.length === 0 && <p className="soft">{t(messages.nobodyFound)}</p>}
      {wrong.length > 0 && (
        <p className="wrong" id={id} role="alert" tabIndex={-1}>
          {wrong.map(({ message }) => message).join(' ')}
        </p>
      )}
    </fieldset>
  );
}

function Person({ of: { user, eligible, obstacles }, isHolder }: { of: Candidate; isHolder: boolean }) {
  const viewer = useViewer();
  const id = useId();
  const inTheWay = isHolder ? [messages.hasItNow] : obstacles.map((obstacle) => OBSTACLES[obstacle]);
  return (
    <li>
      <label className="talk-person">
        <input
          type="radio"
          name="assigneeId"
          value={user.id}
          disabled={!eligible || isHolder}
          aria-describedby={inTheWay.length > 0 ? id : undefined}
        />
        <Picture url={user.avatarUrl} name={user.displayName} round />
        <span>
          <b>
            <bdi>{user.displayName}</bdi>
          </b>{' '}
          {user.id === viewer.user?.id && <span className="soft">({t(messages.you)})</span>}
          <small className="talk-person-facts">
            <span>
              <span className={`dot ${user.presence.toLowerCase()}`} />
              {t(PRESENCE_NAMES[user.presence])}
            </span>
            <span>{loadOf(user)}</span>
          </small>
          {inTheWay.length > 0 && (
            <small className="talk-obstacles" id={id}>
              {inTheWay.map((obstacle) => t(obstacle)).join(' ')}
            </small>
          )}
        </span>
      </label>
    </li>
  );
}

function loadOf({ activeConversationCount: count, conversationLimit: limit }: Candidate['user']): string {
  return limit === null
    ? t(messages.load, { count })
    : t(messages.loadOf, { count: numberOf(count), limit: numberOf(limit) });
}

const PRESENCES: readonly Candidate['user']['presence'][] = ['ONLINE', 'AWAY', 'OFFLINE'];

function byChance(a: Candidate, b: Candidate): number {
  return (
    Number(b.eligible) - Number(a.eligible) || PRESENCES.indexOf(a.user.presence) - PRESENCES.indexOf(b.user.presence)
  );
}

/** As somebody types it in a hurry. */
function plain(text: string): string {
  return foldedKey(text.trim(), 1000, 'ACCENTS') ?? '';
}
