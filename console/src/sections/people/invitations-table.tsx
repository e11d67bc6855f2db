import { Link } from 'wouter';
import type { InvitationStatus } from '../../../../src/generated/schema-types';
import { ROLE_NAMES } from '../../../../src/permissions/words';
import type { PeopleInvitationFragment } from '../../generated/people';
import { MenuButton } from '../../parts/menu-button';
import { t, when } from '../../text';
import { EmailOf } from './cells';
import { inviteMessages as messages } from './invite-messages';
import { peopleMessages } from './messages';
import { COLUMN_NAMES, INVITATION_STATUS_NAMES } from './words';

interface InvitationsTableProps {
  readonly invitations: readonly PeopleInvitationFragment[];
  /** Null where the viewer may not. */
  readonly onResend: ((invitation: PeopleInvitationFragment) => Promise<void>) | null;
  readonly onRevoke: ((invitation: PeopleInvitationFragment) => void) | null;
}

export function InvitationsTable({ invitations, onResend, onRevoke }: InvitationsTableProps) {
  return (
    <div className="table-frame">
      <table className="stacked people-table">
        <thead>
          <tr>
            <th scope="col">{t(COLUMN_NAMES.EMAIL)}</th>
            <th scope="col">{t(messages.person)}</th>
            <th scope="col">{t(COLUMN_NAMES.ROLE)}</th>
            <th scope="col">{t(COLUMN_NAMES.STATUS)}</th>
            <th scope="col">{t(messages.invitedBy)}</th>
            <th scope="col">{t(messages.invitedAt)}</th>
            <th scope="col">{t(messages.expiresAt)}</th>
            <th scope="col">
              <span className="unseen">{t(peopleMessages.actions)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <tr key={invitation.id}>
              <Cells invitation={invitation} />
              <td className="row-actions">
                <MenuButton
                  label={t(peopleMessages.actionsFor, { name: invitation.email })}
                  actions={actionsOf(invitation, { onResend, onRevoke })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Of the others nothing is left to be sent or taken back. */
const OPEN: readonly InvitationStatus[] = ['PENDING', 'EXPIRED'];

function actionsOf(
  invitation: PeopleInvitationFragment,
  { onResend, onRevoke }: Pick<InvitationsTableProps, 'onResend' | 'onRevoke'>,
) {
  if (!OPEN.includes(invitation.status) || onResend === null || onRevoke === null) return [];
  return [
    { label: t(messages.resend), onChoose: () => void onResend(invitation) },
    { label: t(messages.revoke), onChoose: () => onRevoke(invitation), danger: true },
  ];
}

function Cells({ invitation }: { invitation: PeopleInvitationFragment }) {
  const { email, role, status, invitedBy, user, createdAt, expiresAt } = invitation;
  return (
    <>
      <th scope="row">
        <EmailOf email={email} />
      </th>
      <td data-label={t(messages.person)}>
        {user !== null && (
          <Link href={`/${user.id}`} className="person-link">
            <bdi>{user.displayName}</bdi>
          </Link>
        )}
      </td>
      <td data-label={t(COLUMN_NAMES.ROLE)}>{t(ROLE_NAMES[role])}</td>
      <td data-label={t(COLUMN_NAMES.STATUS)}>
        <span className={status === 'PENDING' ? 'badge' : 'badge off'}>{t(INVITATION_STATUS_NAMES[status])}</span>
      </td>
      <td data-label={t(messages.invitedBy)}>
        <bdi>{invitedBy?.displayName}</bdi>
      </td>
      <td data-label={t(messages.invitedAt)}>{when(createdAt)}</td>
      <td data-label={t(messages.expiresAt)}>{when(expiresAt)}</td>
    </>
  );
}
