import { useState } from 'react';
import type { UserListColumn } from '../../../../src/generated/schema-types';
import type { Problem } from '../../../../web/problem';
import { useChange } from '../../api/hooks';
import { ExportPeopleDocument, type PeopleChoicesQuery } from '../../generated/people';
import { useAlone } from '../../parts/alone';
import { Problems } from '../../parts/notices';
import { has, useViewer } from '../../shell/viewer';
import { t } from '../../text';
import { ColumnsDialog } from './columns-dialog';
import { InviteDialog } from './invite-dialog';
import { filterOf, orderOf, type ListAddress } from './list-address';
import { peopleMessages as messages } from './messages';

interface ListActionsProps {
  readonly address: ListAddress;
  readonly columns: readonly UserListColumn[] | null;
  readonly mayChoose: boolean;
  readonly choices: PeopleChoicesQuery | null;
}

/** What is done with the list as a whole. */
export function ListActions({ address, columns, mayChoose, choices }: ListActionsProps) {
  const viewer = useViewer();
  const [open, setOpen] = useState<'columns' | 'invite' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {mayChoose && columns !== null && (
        <button type="button" className="button quiet" onClick={() => setOpen('columns')}>
          {t(messages.columns)}
        </button>
      )}
      <Export address={address} />
      {has(viewer, 'USERS', 'MANAGE') && (
        <button type="button" className="button" onClick={() => setOpen('invite')}>
          {t(messages.invite)}
        </button>
      )}
      {columns !== null && <ColumnsDialog open={open === 'columns'} onClose={close} columns={columns} />}
      <InviteDialog open={open === 'invite'} onClose={close} choices={choices} />
    </>
  );
}

/** The people that the list shows, as a file. */
function Export({ address }: { address: ListAddress }) {
  const exportUsers = useChange(ExportPeopleDocument);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [done, setDone] = useState(false);
  const load = useAlone(async () => {
    setDone(false);
    const { data, problems: found } = await exportUsers({
      input: { filter: filterOf(address), orderBy: orderOf(address) },
    });
    setProblems(found);
    if (typeof data?.url !== 'string') return;
    setDone(true);
    // It is answered as a file to be kept: the page stays.
    location.assign(data.url);
  });
  return (
    <>
      <button type="button" className="button quiet" onClick={() => load()}>
        {t(messages.export)}
      </button>
      <span role="status" className="unseen">
        {done && t(messages.exporting)}
      </span>
      <Problems of={problems} />
    </>
  );
}
