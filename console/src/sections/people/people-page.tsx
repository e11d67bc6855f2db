import { useState } from 'react';
import { useAsk, useLive, type Asked } from '../../api/hooks';
import {
  PeopleChoicesDocument,
  PeopleColumnsDocument,
  PeopleDocument,
  PeoplePresenceDocument,
  type PeopleQuery,
} from '../../generated/people';
import type { UserListColumn } from '../../../../src/generated/schema-types';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../parts/notices';
import { Pages, PAGE_SIZE, usePaging, type Paging } from '../../parts/pages';
import { useViewer } from '../../shell/viewer';
import { t } from '../../text';
import { ActDialog } from './act-dialog';
import type { Act } from './actions';
import { Filters } from './filters';
import { filterOf, orderOf, useListAddress, type ListAddress } from './list-address';
import { ListActions } from './list-actions';
import { peopleMessages as messages } from './messages';
import { PeopleTable } from './table';
import { Tabs } from './tabs';

/** What everybody sees who may not choose. */
const USUAL: readonly UserListColumn[] = ['NAME', 'EMAIL', 'ROLE', 'STATUS'];

export function PeoplePage() {
  const { user } = useViewer();
  const address = useListAddress();
  const chosen = useColumns(user?.id ?? null);
  const choices = useAsk(PeopleChoicesDocument, {});
  const { columns } = chosen;
  return (
    <>
      <Heading
        title={t(messages.people)}
        actions={<ListActions address={address} columns={columns} mayChoose={user !== null} choices={choices.data} />}
      />
      <Tabs of="people" />
      <Filters address={address} choices={choices.data} />
      {columns === null ? (
        <Loaded asked={chosen}>{() => null}</Loaded>
      ) : (
        // Without its name nobody knows who it is.
        <List address={address} columns={columns.includes('NAME') ? columns : ['NAME', ...columns]} />
      )}
    </>
  );
}

function useColumns(viewer: string | null): Asked<unknown> & { readonly columns: readonly UserListColumn[] | null } {
  const asked = useAsk(PeopleColumnsDocument, { viewer: viewer ?? '' }, { pause: viewer === null });
  return { ...asked, columns: viewer === null ? USUAL : (asked.data?.user?.listColumns ?? null) };
}

function usePeople(address: ListAddress, columns: readonly UserListColumn[], paging: Paging): Asked<PeopleQuery> {
  const shows = (column: UserListColumn) => columns.includes(column);
  return useAsk(
    PeopleDocument,
    {
      after: paging.after,
      filter: filterOf(address),
      orderBy: orderOf(address),
      email: shows('EMAIL'),
      role: shows('ROLE'),
      verified: shows('VERIFIED'),
      calls: shows('CALLS'),
      conversationLimit: shows('CONVERSATION_LIMIT'),
      activeConversations: shows('ACTIVE_CONVERSATIONS'),
      inboxes: shows('INBOXES'),
      languages: shows('LANGUAGES'),
      lastSeen: shows('LAST_SEEN'),
    },
    { fresh: true },
  );
}

function List({ address, columns }: { address: ListAddress; columns: readonly UserListColumn[] }) {
  const paging = usePaging([filterOf(address), orderOf(address)]);
  const asked = usePeople(address, columns, paging);
  const [act, setAct] = useState<Act | null>(null);
  useLive(PeoplePresenceDocument, {});
  return (
    <>
      <Loaded asked={asked}>
        {({ users }) =>
          users === null || users.nodes.length === 0 ? (
            <Empty>{t(messages.nobody)}</Empty>
          ) : (
            <>
              <PeopleTable people={users.nodes} columns={columns} address={address} onAct={setAct} />
              <Pages
                paging={paging}
                rows={Math.min(users.nodes.length, PAGE_SIZE)}
                total={users.totalCount}
                pageInfo={users.pageInfo}
              />
            </>
          )
        }
      </Loaded>
      {act !== null && <ActDialog act={act} onClose={() => setAct(null)} />}
    </>
  );
}
