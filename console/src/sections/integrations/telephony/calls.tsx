import { Link } from 'wouter';
import type { CallStatus } from '../../../../../src/generated/schema-types';
import { useAsk } from '../../../api/hooks';
import { CallsDocument, type CallsQuery } from '../../../generated/integrations';
import { Loaded } from '../../../parts/loaded';
import { Empty } from '../../../parts/notices';
import { PAGE_SIZE, Pages, usePaging } from '../../../parts/pages';
import { t, when } from '../../../text';
import { CALL_STATUS_NAMES } from '../words/names';
import { telephonyMessages as messages } from '../words/telephony';

type Call = NonNullable<CallsQuery['calls']>['nodes'][number];

/** The calls that the viewer may see, the latest first. */
export function Calls() {
  const paging = usePaging('calls');
  const asked = useAsk(CallsDocument, { first: PAGE_SIZE, after: paging.after }, { fresh: true });
  return (
    <section aria-labelledby="calls">
      <h2 id="calls">{t(messages.calls)}</h2>
      <Loaded asked={asked}>
        {({ calls }) =>
          calls === null || calls.nodes.length === 0 ? (
            <Empty>{t(messages.noCalls)}</Empty>
          ) : (
            <>
              <CallTable calls={calls.nodes} />
              <Pages paging={paging} rows={calls.nodes.length} total={calls.totalCount} pageInfo={calls.pageInfo} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function CallTable({ calls }: { calls: readonly Call[] }) {
  return (
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t(messages.when)}</th>
            <th scope="col">{t(messages.from)}</th>
            <th scope="col">{t(messages.person)}</th>
            <th scope="col">{t(messages.status)}</th>
            <th scope="col" className="numeric">
              {t(messages.took)}
            </th>
            <th scope="col">{t(messages.record)}</th>
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <Row key={call.id} call={call} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const TONES: Readonly<Record<CallStatus, string>> = {
  RINGING: 'badge',
  ANSWERED: 'badge',
  MISSED: 'badge bad',
  ENDED: 'badge off',
};

function Row({ call }: { call: Call }) {
  const { ringingAt, fromNumber, user, extension, status, record } = call;
  return (
    <tr>
      <td data-label={t(messages.when)}>{when(ringingAt)}</td>
      <td data-label={t(messages.from)}>
        {fromNumber === null ? <span className="soft">{t(messages.unknown)}</span> : <bdi>{fromNumber}</bdi>}
      </td>
      <td data-label={t(messages.person)}>
        <span>
          {user !== null && <bdi>{user.displayName}</bdi>} <span className="soft">{extension}</span>
        </span>
      </td>
      <td data-label={t(messages.status)}>
        <span className={TONES[status]}>{t(CALL_STATUS_NAMES[status])}</span>
      </td>
      <td data-label={t(messages.took)} className="numeric">
        {lengthOf(call)}
      </td>
      <td data-label={t(messages.record)}>{record !== null && <Made record={record} />}</td>
    </tr>
  );
}

/** Minutes and seconds from the answer to the end. */
function lengthOf({ answeredAt, endedAt }: Call): string {
  if (answeredAt === null || endedAt === null) return '–';
  const seconds = Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(answeredAt)) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function Made({ record }: { record: NonNullable<Call['record']> }) {
  if (record.__typename === 'Task') return <bdi>{record.title}</bdi>;
  if (record.__typename === 'Activity') return <bdi>{record.subject}</bdi>;
  return (
    <Link href={`~/conversations/${record.id}`}>
      <bdi>{record.about ?? record.contactName}</bdi>
    </Link>
  );
}
