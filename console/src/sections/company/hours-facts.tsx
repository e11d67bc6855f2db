import { day, t } from '../../text';
import { draftOf, type CompanyHours, type Interval } from './hours-draft';
import { hoursMessages as messages } from './hours-messages';
import { weekday } from './hours-words';
import { NotYours } from './not-yours';

/** The hours, to be read. */
export function HoursFacts({ hours }: { hours: CompanyHours['workingHours'] }) {
  const { days, exceptions } = draftOf(hours);
  const coming = exceptions.filter(({ past }) => !past);
  return (
    <section className="card">
      <h2>{t(messages.week)}</h2>
      <dl className="facts">
        {days.map((one, index) => (
          <Day key={one.day} name={weekday(index)} intervals={one.intervals} />
        ))}
      </dl>
      {coming.length > 0 && <h3>{t(messages.exceptions)}</h3>}
      <dl className="facts">
        {coming.map(({ date, name, intervals }) => (
          <Day key={date} name={name === '' ? day(date) : `${day(date)} · ${name}`} intervals={intervals} />
        ))}
      </dl>
      <NotYours module="COMPANY" />
    </section>
  );
}

function Day({ name, intervals }: { name: string; intervals: readonly Interval[] }) {
  return (
    <>
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd>
        {intervals.length === 0 ? t(messages.closed) : intervals.map(({ start, end }) => `${start}–${end}`).join(', ')}
      </dd>
    </>
  );
}
