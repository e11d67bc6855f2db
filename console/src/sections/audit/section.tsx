import { useAsk } from '../../api/hooks';
import { AuditActionsDocument, AuditLogDocument } from '../../generated/audit';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../parts/notices';
import { PAGE_SIZE, Pages, usePaging } from '../../parts/pages';
import { shellMessages } from '../../shell/messages';
import { t } from '../../text';
import './audit.css';
import { Entries } from './entries';
import { ExportButton } from './export';
import { EVERYTHING, filterOf, isNarrow, useNarrowing } from './filter';
import { Filters } from './filters';
import { auditMessages as messages } from './messages';

/** Who did what in the company. */
export default function Section() {
  const asked = useAsk(AuditActionsDocument, {});
  return <Loaded asked={asked}>{({ auditActions }) => <Log actions={auditActions ?? []} />}</Loaded>;
}

function Log({ actions }: { actions: readonly string[] }) {
  const [narrowing, narrow] = useNarrowing();
  const filter = filterOf(narrowing, actions);
  const paging = usePaging(filter);
  const asked = useAsk(AuditLogDocument, { first: PAGE_SIZE, after: paging.after, filter }, { fresh: true });
  return (
    <>
      <Heading title={t(shellMessages.audit)} actions={<ExportButton filter={filter} />} />
      <Filters actions={actions} narrowing={narrowing} narrow={narrow} />
      <Loaded asked={asked}>
        {({ auditLog }) =>
          auditLog === null || auditLog.nodes.length === 0 ? (
            <Empty>
              <p>{t(messages.empty)}</p>
              {isNarrow(narrowing) && (
                <button type="button" className="button quiet" onClick={() => narrow(EVERYTHING)}>
                  {t(messages.noFilter)}
                </button>
              )}
            </Empty>
          ) : (
            <>
              <Entries entries={auditLog.nodes} narrow={narrow} />
              <Pages
                paging={paging}
                rows={auditLog.nodes.length}
                total={auditLog.totalCount}
                pageInfo={auditLog.pageInfo}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}
