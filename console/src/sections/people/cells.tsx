import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Presence, UserListColumn, UserStatus } from '../../../../src/generated/schema-types';
import { ROLE_NAMES } from '../../../../src/permissions/words';
import type { PeopleRowFragment } from '../../generated/people';
import { partMessages } from '../../parts/messages';
import { Picture } from '../../parts/picture';
import { PRESENCE_NAMES } from '../../shell/messages';
import { nameOfLanguage, numberOf, t, when } from '../../text';
import { peopleMessages as messages } from './messages';
import { STATUS_NAMES } from './words';

/** What stands in a column of a person. */
export const CELLS: Record<UserListColumn, (person: PeopleRowFragment) => ReactNode> = {
  NAME: (person) => <NameOf person={person} />,
  EMAIL: ({ email }) => <EmailOf email={email} />,
  ROLE: ({ role }) => (role === undefined ? null : t(ROLE_NAMES[role])),
  VERIFIED: ({ emailVerified }) => yesOrNo(emailVerified),
  CALLS: ({ canTakeCalls }) => yesOrNo(canTakeCalls),
  CONVERSATION_LIMIT: ({ conversationLimit }) => limitInWords(conversationLimit),
  ACTIVE_CONVERSATIONS: ({ activeConversationCount }) => numberOf(activeConversationCount ?? 0),
  STATUS: ({ status }) => <StatusOf status={status} />,
  INBOXES: ({ inboxes = [] }) => <span>{joined(inboxes.map(({ id, name }) => <bdi key={id}>{name}</bdi>))}</span>,
  LANGUAGES: ({ languages = [] }) => languages.map(nameOfLanguage).join(', '),
  LAST_SEEN: ({ lastSeenAt }) => (typeof lastSeenAt === 'string' ? when(lastSeenAt) : t(messages.never)),
};

export function limitInWords(limit: number | null | undefined): string {
  return typeof limit === 'number' ? numberOf(limit) : t(partMessages.unlimited);
}

/** Nothing where the viewer may not know. */
export function yesOrNo(value: boolean | null | undefined): string | null {
  if (typeof value !== 'boolean') return null;
  return t(value ? partMessages.yes : partMessages.no);
}

export function joined(parts: readonly ReactNode[]): ReactNode[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part]));
}

function NameOf({ person }: { person: PeopleRowFragment }) {
  const { id, displayName, avatarUrl, presence, status } = person;
  return (
    <span className="person">
      <Picture url={avatarUrl} name={displayName} round />
      <span>
        {status === 'DELETED' ? (
          <bdi>{displayName}</bdi>
        ) : (
          <Link href={`/${id}`} className="person-link">
            <bdi>{displayName}</bdi>
          </Link>
        )}
        <PresenceOf presence={presence} />
      </span>
    </span>
  );
}

/** Where it is too long for its line, it breaks before the host. */
export function EmailOf({ email }: { email: string | null | undefined }) {
  const [name = '', ...host] = (email ?? '').split(/(?<=@)/);
  return (
    <bdi className="breaks">
      {name}
      <wbr />
      {host}
    </bdi>
  );
}

/** Whether somebody is at work, as a dot with its word. */
export function PresenceOf({ presence }: { presence: Presence }) {
  return (
    <small className="presence-of">
      <span className={`dot ${presence.toLowerCase()}`} aria-hidden="true" />
      {t(PRESENCE_NAMES[presence])}
    </small>
  );
}

const KINDS: Partial<Record<UserStatus, string>> = { ACTIVE: 'badge', INVITED: 'badge', BLOCKED: 'badge bad' };

export function StatusOf({ status }: { status: UserStatus }) {
  return <span className={KINDS[status] ?? 'badge off'}>{t(STATUS_NAMES[status])}</span>;
}
