import { useState } from 'react';
import type { InvitationStatus } from '../../../../src/generated/schema-types';
import type { Problem } from '../../../../web/problem';
import { useAsk, useChange } from '../../api/hooks';
import {
  InvitationsDocument,
  PeopleChoicesDocument,
  ResendInvitationDocument,
  type PeopleInvitationFragment,
} from '../../generated/people';
import { Choice } from '../../parts/field';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { partMessages } from '../../parts/messages';
import { Empty, Note, Problems } from '../../parts/notices';
import { Pages, usePaging } from '../../parts/pages';
import { has, useViewer } from '../../shell/viewer';
import { Say, t, type Message } from '../../text';
import { SearchField } from './filters';
import { InvitationsTable } from './invitations-table';
import { InviteDialog } from './invite-dialog';
import { inviteMessages as messages } from './invite-messages';
import { useListAddress, type ListAddress } from './list-address';
import { peopleMessages } from './messages';
import { RevokeDialog } from './revoke-dialog';
import { Tabs } from './tabs';
import { COLUMN_NAMES, INVITATION_STATUS_NAMES } from './words';

const ALL = 'all';

function statusIn(address: ListAddress): InvitationStatus[] | null {
  const status = address.get('status');
  if (status === ALL) return null;
  return [status === '' ? 'PENDING' : (status as InvitationStatus)];
}

/** Who was asked to join. */
export function InvitationsPage() {
  const address = useListAddress();
  const mayInvite = has(useViewer(), 'USERS', 'MANAGE');
  const [open, setOpen] = useState(false);
  const choices = useAsk(PeopleChoicesDocument, {}, { pause: !mayInvite });
  const invite = (
    <button type="button" className="button" onClick={() => setOpen(true)}>
      {t(peopleMessages.invite)}
    </button>
  );
  return (
    <>
      <Heading title={t(peopleMessages.invitations)} actions={mayInvite ? invite : undefined} />
      <Tabs of="invitations" />
      <div className="filters people-filters" role="search">
        <SearchField address={address} />
        <Choice
          name="status"
          label={t(COLUMN_NAMES.STATUS)}
          value={address.get('status') === '' ? 'PENDING' : address.get('status')}
          onChange={(event) => address.set({ status: event.currentTarget.value })}
        >
          {(Object.keys(INVITATION_STATUS_NAMES) as InvitationStatus[]).map((status) => (
            <option key={status} value={status}>
              {t(INVITATION_STATUS_NAMES[status])}
            </option>
          ))}
          <option value={ALL}>{t(partMessages.all)}</option>
        </Choice>
      </div>
      <List address={address} mayInvite={mayInvite} />
      <InviteDialog open={open} onClose={() => setOpen(false)} choices={choices.data} />
    </>
  );
}

/** What was done, and to whom. */
interface Done {
  readonly what: Message;
  readonly email: string;
}

function List({ address, mayInvite }: { address: ListAddress; mayInvite: boolean }) {
  const filter = { status: statusIn(address), search: address.get('search') || null };
  const paging = usePaging(filter);
  const asked = useAsk(InvitationsDocument, { ...filter, after: paging.after }, { fresh: true });
  const resend = useChange(ResendInvitationDocument);
  const [revoking, setRevoking] = useState<PeopleInvitationFragment | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const sendAgain = async ({ id, email }: PeopleInvitationFragment) => {
    const { problems: found } = await resend({ input: { id } });
    setProblems(found);
    setDone(found.length === 0 ? { what: messages.resent, email } : null);
  };
  return (
    <>
      <Problems of={problems} />
      {done !== null && (
        <Note>
          <Say of={done.what} email={done.email} />
        </Note>
      )}
      <Loaded asked={asked}>
        {({ invitations }) =>
          invitations === null || invitations.nodes.length === 0 ? (
            <Empty>{t(messages.noInvitations)}</Empty>
          ) : (
            <>
              <InvitationsTable
                invitations={invitations.nodes}
                onResend={mayInvite ? sendAgain : null}
                onRevoke={mayInvite ? setRevoking : null}
              />
              <Pages
                paging={paging}
                rows={invitations.nodes.length}
                total={invitations.totalCount}
                pageInfo={invitations.pageInfo}
              />
            </>
          )
        }
      </Loaded>
      {revoking !== null && (
        <RevokeDialog
          invitation={revoking}
          onClose={() => setRevoking(null)}
          onDone={() => {
            setRevoking(null);
            setDone({ what: messages.revoked, email: revoking.email });
          }}
        />
      )}
    </>
  );
}
