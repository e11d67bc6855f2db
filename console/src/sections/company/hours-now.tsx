import { Link } from 'wouter';
import { partMessages } from '../../parts/messages';
import { has, useViewer } from '../../shell/viewer';
import { t } from '../../text';
import type { CompanyHours } from './hours-draft';
import { hoursMessages as messages } from './hours-messages';
import { onClockOf } from './hours-words';

/** What the hours come to, as the server says: whether the company is open, and when that changes. */
export function HoursNow({ hours }: { hours: CompanyHours['workingHours'] }) {
  const viewer = useViewer();
  const { isOpen, nextOpening, nextClosing, timeZone } = hours;
  const inWords = (at: string | null) => (at === null ? t(partMessages.never) : onClockOf(timeZone, at));
  return (
    <section className="card" aria-label={t(messages.asSaved)}>
      <div className="hours-now">
        <span className={isOpen ? 'badge' : 'badge off'}>{t(isOpen ? messages.openNow : messages.closedNow)}</span>
        <dl className="facts">
          <dt>{t(messages.nextOpening)}</dt>
          <dd>{inWords(nextOpening)}</dd>
          <dt>{t(messages.nextClosing)}</dt>
          <dd>{inWords(nextClosing)}</dd>
        </dl>
      </div>
      <p className="hint">
        {t(messages.zone, { zone: timeZone.replaceAll('_', ' ') })}{' '}
        {has(viewer, 'COMPANY', 'MANAGE') && <Link href="/">{t(messages.changeZone)}</Link>}
      </p>
    </section>
  );
}
