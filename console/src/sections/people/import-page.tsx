import { useState } from 'react';
import { useAsk, useLive } from '../../api/hooks';
import { PeopleImportChangedDocument, PeopleImportDocument, type PeopleImportFragment } from '../../generated/people';
import { Crumbs } from '../../parts/crumbs';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../parts/notices';
import { numberOf, t, when, type Message } from '../../text';
import { ImportActions } from './import-actions';
import { importMessages as messages } from './import-messages';
import { ImportRows } from './import-rows';
import { peopleMessages } from './messages';
import { IMPORT_STATUS_NAMES, ROW_STATUS_NAMES } from './words';

/** One import: how far it is, and what has become of its rows. */
export function ImportPage({ id }: { id: string }) {
  const asked = useAsk(PeopleImportDocument, { id }, { fresh: true });
  const [events, setEvents] = useState(0);
  useLive(PeopleImportChangedDocument, { id }, { onEvent: () => setEvents((before) => before + 1) });
  const isGone = asked.data?.userImport == null && asked.problems.some(({ code }) => code === 'NOT_FOUND');
  return (
    <>
      <Crumbs href="/import" to={t(peopleMessages.imports)} />
      {isGone ? (
        <>
          <Heading title={t(peopleMessages.imports)} />
          <Empty>{t(messages.gone)}</Empty>
        </>
      ) : (
        <Loaded asked={asked}>
          {({ userImport }) => userImport !== null && <Import of={userImport} events={events} />}
        </Loaded>
      )}
    </>
  );
}

function Import({ of, events }: { of: PeopleImportFragment; events: number }) {
  const { counts, status, detail, resumesAt } = of;
  const done = counts.invited + counts.skipped + counts.refused;
  return (
    <>
      <Heading title={t(messages.importOf, { when: when(of.createdAt) })} actions={<ImportActions of={of} />} />
      <section className="card">
        <p>
          <span className="badge">{t(IMPORT_STATUS_NAMES[status])}</span>
        </p>
        {status === 'AWAITING_FILE' && <p>{t(messages.awaiting)}</p>}
        {detail !== null && <p>{detail}</p>}
        {resumesAt !== null && <p>{t(messages.resumesAt, { when: when(resumesAt) })}</p>}
        {status !== 'AWAITING_FILE' && status !== 'READY' && <Progress done={done} total={counts.total} />}
        <Counts of={counts} />
      </section>
      {status !== 'AWAITING_FILE' && <ImportRows id={of.id} events={events} />}
    </>
  );
}

function Progress({ done, total }: { done: number; total: number }) {
  const text = t(messages.progress, { done: numberOf(done), total: numberOf(total) });
  return (
    <>
      <progress value={done} max={Math.max(total, 1)} aria-label={text} />
      <p role="status">{text}</p>
    </>
  );
}

function Counts({ of }: { of: PeopleImportFragment['counts'] }) {
  const facts: [Message, number][] = [
    [messages.total, of.total],
    [ROW_STATUS_NAMES.VALID, of.valid],
    [ROW_STATUS_NAMES.WAITING, of.waiting],
    [ROW_STATUS_NAMES.INVITED, of.invited],
    [ROW_STATUS_NAMES.SKIPPED, of.skipped],
    [ROW_STATUS_NAMES.REFUSED, of.refused],
  ];
  return (
    <dl className="facts counts">
      {facts.map(([name, count]) => (
        <div key={name.en} className="fact">
          <dt>{t(name)}</dt>
          <dd>{numberOf(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
