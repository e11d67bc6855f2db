import { Link } from 'wouter';
import { useAsk } from '../../api/hooks';
import { PeopleImportsDocument, type PeopleImportFragment } from '../../generated/people';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../parts/notices';
import { Pages, usePaging } from '../../parts/pages';
import { has, useViewer } from '../../shell/viewer';
import { numberOf, t, when } from '../../text';
import { importMessages as messages } from './import-messages';
import { peopleMessages } from './messages';
import { NewImport } from './new-import';
import { Tabs } from './tabs';
import { COLUMN_NAMES, IMPORT_STATUS_NAMES, ROW_STATUS_NAMES } from './words';

export function ImportsPage() {
  const paging = usePaging(null);
  const asked = useAsk(PeopleImportsDocument, { after: paging.after }, { fresh: true });
  const mayImport = has(useViewer(), 'USERS', 'MANAGE');
  return (
    <>
      <Heading title={t(peopleMessages.imports)} />
      <Tabs of="imports" />
      {mayImport && <NewImport />}
      <h2>{t(messages.earlier)}</h2>
      <Loaded asked={asked}>
        {({ userImports }) =>
          userImports === null || userImports.nodes.length === 0 ? (
            <Empty>{t(messages.none)}</Empty>
          ) : (
            <>
              <ImportsTable imports={userImports.nodes} />
              <Pages
                paging={paging}
                rows={userImports.nodes.length}
                total={userImports.totalCount}
                pageInfo={userImports.pageInfo}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function ImportsTable({ imports }: { imports: readonly PeopleImportFragment[] }) {
  return (
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t(messages.begun)}</th>
            <th scope="col">{t(messages.madeBy)}</th>
            <th scope="col">{t(COLUMN_NAMES.STATUS)}</th>
            <th scope="col" className="numeric">
              {t(messages.rows)}
            </th>
            <th scope="col" className="numeric">
              {t(ROW_STATUS_NAMES.INVITED)}
            </th>
            <th scope="col" className="numeric">
              {t(ROW_STATUS_NAMES.REFUSED)}
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <ImportRow key={one.id} of={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ImportRow({ of: { id, createdAt, madeBy, status, counts } }: { of: PeopleImportFragment }) {
  return (
    <tr>
      <th scope="row">
        <Link href={`/import/${id}`}>{when(createdAt)}</Link>
      </th>
      <td data-label={t(messages.madeBy)}>
        <bdi>{madeBy?.displayName}</bdi>
      </td>
      <td data-label={t(COLUMN_NAMES.STATUS)}>
        <span className="badge">{t(IMPORT_STATUS_NAMES[status])}</span>
      </td>
      <td data-label={t(messages.rows)} className="numeric">
        {numberOf(counts.total)}
      </td>
      <td data-label={t(ROW_STATUS_NAMES.INVITED)} className="numeric">
        {numberOf(counts.invited)}
      </td>
      <td data-label={t(ROW_STATUS_NAMES.REFUSED)} className="numeric">
        {numberOf(counts.refused)}
      </td>
    </tr>
  );
}
