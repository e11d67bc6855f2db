import { useEffect, useState } from 'react';
import type { UserImportRowStatus } from '../../../../src/generated/schema-types';
import { useAsk } from '../../api/hooks';
import { PeopleImportRowsDocument, type PeopleImportRowsQuery } from '../../generated/people';
import { Choice } from '../../parts/field';
import { Loaded } from '../../parts/loaded';
import { partMessages } from '../../parts/messages';
import { Empty } from '../../parts/notices';
import { Pages, usePaging } from '../../parts/pages';
import { numberOf, t } from '../../text';
import { importMessages as messages } from './import-messages';
import { COLUMN_NAMES, ROW_STATUS_NAMES } from './words';

interface ImportRowsProps {
  readonly id: string;
  /** How many times something has become of the import. */
  readonly events: number;
}

export function ImportRows({ id, events }: ImportRowsProps) {
  const [status, setStatus] = useState<UserImportRowStatus | ''>('');
  const paging = usePaging(status);
  const variables = { id, after: paging.after, status: status === '' ? null : [status] };
  const asked = useAsk(PeopleImportRowsDocument, variables, { fresh: true });
  const { again } = asked;
  useEffect(() => {
    if (events > 0) again();
  }, [events, again]);
  return (
    <section>
      <div className="filters import-filters">
        <Choice
          name="status"
          label={t(messages.rows)}
          value={status}
          onChange={(event) => setStatus(event.currentTarget.value as UserImportRowStatus | '')}
        >
          <option value="">{t(partMessages.all)}</option>
          {(Object.keys(ROW_STATUS_NAMES) as UserImportRowStatus[]).map((one) => (
            <option key={one} value={one}>
              {t(ROW_STATUS_NAMES[one])}
            </option>
          ))}
        </Choice>
      </div>
      <Loaded asked={asked}>
        {({ userImport }) =>
          userImport === null || userImport.rows.nodes.length === 0 ? (
            <Empty>{t(messages.noRows)}</Empty>
          ) : (
            <>
              <RowsTable rows={userImport.rows.nodes} />
              <Pages
                paging={paging}
                rows={userImport.rows.nodes.length}
                total={userImport.rows.totalCount}
                pageInfo={userImport.rows.pageInfo}
              />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

type Rows = NonNullable<PeopleImportRowsQuery['userImport']>['rows']['nodes'];

const KINDS: Partial<Record<UserImportRowStatus, string>> = { REFUSED: 'badge bad', SKIPPED: 'badge off' };

function RowsTable({ rows }: { rows: Rows }) {
  return (
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t(messages.line)}</th>
            <th scope="col">{t(COLUMN_NAMES.EMAIL)}</th>
            <th scope="col">{t(COLUMN_NAMES.STATUS)}</th>
            <th scope="col">{t(messages.why)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, email, status, errors }) => (
            <tr key={line}>
              <th scope="row">{numberOf(line)}</th>
              <td data-label={t(COLUMN_NAMES.EMAIL)}>
                <bdi className="breaks">{email}</bdi>
              </td>
              <td data-label={t(COLUMN_NAMES.STATUS)}>
                <span className={KINDS[status] ?? 'badge'}>{t(ROW_STATUS_NAMES[status])}</span>
              </td>
              <td data-label={errors.length > 0 ? t(messages.why) : undefined}>
                {errors.map(({ message }, index) => (
                  <span key={index}>{message} </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
