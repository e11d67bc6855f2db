import { useState } from 'react';
import type { ErpSyncStatus } from '../../../../../src/generated/schema-types';
import { useAsk } from '../../../api/hooks';
import { ErpSyncsDocument, type SyncFragment } from '../../../generated/integrations';
import { Choice } from '../../../parts/field';
import { Loaded } from '../../../parts/loaded';
import { partMessages } from '../../../parts/messages';
import { Empty } from '../../../parts/notices';
import { PAGE_SIZE, Pages, usePaging } from '../../../parts/pages';
import { t, when } from '../../../text';
import { erpMessages as messages } from '../words/erp';
import { SYNC_STATUS_NAMES } from '../words/names';
import { SyncActions } from './sync-actions';

const OPEN: readonly ErpSyncStatus[] = ['ASKING', 'FAILED'];
const STATUSES = Object.keys(SYNC_STATUS_NAMES) as ErpSyncStatus[];

type Shown = ErpSyncStatus | 'OPEN' | 'ALL';

function filterOf(shown: Shown): { status?: ErpSyncStatus[] } {
  if (shown === 'ALL') return {};
  return { status: shown === 'OPEN' ? [...OPEN] : [shown] };
}

/** What came of saving firms and products: first what somebody has to do something about. */
export function Syncs() {
  const [shown, setShown] = useState<Shown>('OPEN');
  const paging = usePaging(shown);
  const asked = useAsk(
    ErpSyncsDocument,
    { first: PAGE_SIZE, after: paging.after, filter: filterOf(shown) },
    { fresh: true },
  );
  return (
    <section aria-labelledby="erp-syncs">
      <h2 id="erp-syncs">{t(messages.syncs)}</h2>
      <div className="filters">
        <Choice
          name="status"
          label={t(messages.status)}
          value={shown}
          onChange={({ currentTarget }) => setShown(currentTarget.value as Shown)}
        >
          <option value="OPEN">{t(messages.open)}</option>
          <option value="ALL">{t(partMessages.all)}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(SYNC_STATUS_NAMES[status])}
            </option>
          ))}
        </Choice>
      </div>
      <Loaded asked={asked}>
        {({ erpSyncs }) =>
          erpSyncs === null || erpSyncs.nodes.length === 0 ? (
            <Empty>{t(messages.noSyncs)}</Empty>
          ) : (
            <>
              <SyncTable syncs={erpSyncs.nodes} />
              <Pages
                paging={paging}
                rows={erpSyncs.nodes.length}
                total={erpSyncs.totalCount}
                pageInfo={erpSyncs.pageInfo}
              />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function SyncTable({ syncs }: { syncs: readonly SyncFragment[] }) {
  return (
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t(messages.subject)}</th>
            <th scope="col">{t(messages.status)}</th>
            <th scope="col">{t(messages.by)}</th>
            <th scope="col">{t(messages.when)}</th>
          </tr>
        </thead>
        <tbody>
          {syncs.map((sync) => (
            <Row key={sync.id} sync={sync} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const TONES: Partial<Record<ErpSyncStatus, string>> = { FAILED: 'badge bad', DONE: 'badge', ASKING: 'badge' };

function Row({ sync }: { sync: SyncFragment }) {
  const { subject, status, detail, causedBy, createdAt } = sync;
  return (
    <tr>
      <th scope="row">
        {subject === null ? <span className="soft">{t(messages.goneSubject)}</span> : <bdi>{subject.name}</bdi>}
      </th>
      <td data-label={t(messages.status)}>
        <div>
          <span className={TONES[status] ?? 'badge off'}>{t(SYNC_STATUS_NAMES[status])}</span>
          {detail !== null && <p className="hint">{detail}</p>}
          <SyncActions sync={sync} />
        </div>
      </td>
      <td data-label={t(messages.by)}>{causedBy !== null && <bdi>{causedBy.displayName}</bdi>}</td>
      <td data-label={t(messages.when)}>{when(createdAt)}</td>
    </tr>
  );
}
