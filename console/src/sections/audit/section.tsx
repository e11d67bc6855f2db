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
import { EVERYTHING, filterOf, isNarrow, useNarrowing, type Narrowing } from './filter';
import { Filters } from './filters';
import { auditMessages as messages } from './messages';

/** Who did what in the company. */
export default function Section() {
  const asked = useAsk(AuditActionsDocument, {});
  const [narrowing, narrow] = useNarrowing();
  const actions = asked.data?.auditActions ?? [];
  const filter = filterOf(narrowing, actions);
  return (
    <>
      <Heading title={t(shellMessages.audit)} actions={asked.data !== null && <ExportButton filter={filter} />} />
      <Loaded asked={asked}>{() => <Log {...{ actions, narrowing, narrow, filter }} />}</Loaded>
    </>
  );
}

interface LogProps {
  readonly actions: readonly string[];
  readonly narrowing: Narrowing;
  readonly narrow: (change: Partial<Narrowing>) => void;
  readonly filter: ReturnType<typeof filterOf>;
}

function Log({ actions, narrowing, narrow, filter }: LogProps) {
  const paging = usePaging(filter);
  const asked = useAsk(AuditLogDocument, { first: PAGE_SIZE, after: paging.after, filter }, { fresh: true });
  return (
    <>
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
